package org.chalet.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.query.rest.Answers;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.Times;
import org.chalet.store.Document;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people can read about their own account. */
@RestController
@Tag(name = "Identity")
public class IdentityReads {
  private final Accounts accounts;
  private final SecretVault vault;

  /**
   * @param vault knows when app passwords were last used
   */
  public IdentityReads(Accounts accounts, SecretVault vault) {
    this.accounts = accounts;
    this.vault = vault;
  }

  /**
   * An account, for its owner.
   *
   * @param language BCP 47 tag
   * @param zone IANA time zone
   */
  public record Me(
      String account,
      String email,
      String name,
      String language,
      String zone,
      Instant registered) {}

  /**
   * An app password, without what opens.
   *
   * @param lastUsed to the hour; null when it never was
   */
  public record AppPassword(String id, String label, Instant created, @Nullable Instant lastUsed) {}

  @GetMapping("/api/me")
  @Operation(operationId = "getMe", summary = "The account that is signed in")
  public ResponseEntity<Me> me(HttpServletRequest request) {
    Document<AccountDocument> found =
        accounts
            .account(Caller.of(request))
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "no such account any more"));
    AccountDocument known = found.value();
    Instant registered = Times.ofMicros(known.registered());
    return Answers.versioned(
        found.position(),
        new Me(
            known.id(), known.email(), known.name(), known.language(), known.zone(), registered));
  }

  @GetMapping("/api/accounts/{account}/app-passwords")
  @Operation(operationId = "getAppPasswords", summary = "One's own app passwords, without secrets")
  public Page<AppPassword> appPasswords(
      HttpServletRequest request,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    AccountId owner = PathIds.account(account);
    if (!owner.equals(Caller.of(request))) {
      throw new Rejected(ErrorCode.FORBIDDEN, "app passwords are shown to their owner only");
    }
    return accounts
        .appPasswords(owner, PageRequest.of(cursor, limit))
        .map(known ->
            new AppPassword(
                known.id(), known.label(), Times.ofMicros(known.created()), lastUsed(known)));
  }

  private @Nullable Instant lastUsed(AppPasswordDocument known) {
    String id = known.account() + '/' + Ids.local(known.id());
    return vault
        .get(VaultSpaces.APP_PASSWORD_USED, id)
        .map(value -> Long.parseLong(new String(value, StandardCharsets.US_ASCII)))
        .map(Instant::ofEpochSecond)
        .orElse(null);
  }
}
