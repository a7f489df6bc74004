package org.chalet.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.chalet.identity.LastUse;
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
import org.chalet.store.SecretVault.Secret;
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
  /** More than an account may have. */
  private static final int MOST_APP_PASSWORDS = 1000;

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
   * @param recoveryAddress null where there is none
   * @param picture where it is read; null where there is none
   * @param language BCP 47 tag
   * @param zone IANA time zone
   */
  public record Me(
      String account,
      String email,
      @Nullable String recoveryAddress,
      String name,
      String language,
      String zone,
      @Nullable String picture,
      Instant registered) {
    static Me of(AccountDocument known) {
      String picture =
          known.picture() == null ? null : "/api/accounts/" + Ids.local(known.id()) + "/picture";
      return new Me(
          known.id(),
          known.email(),
          known.recovery(),
          known.name(),
          known.language(),
          known.zone(),
          picture,
          Times.ofMicros(known.registered()));
    }
  }

  /**
   * An app password, without what opens.
   *
   * @param lastUsed to the hour; null when it never was
   * @param lastAddress from which it was used then
   * @param lastUserAgent of the client that used it then
   */
  public record AppPassword(
      String id,
      String label,
      Instant created,
      @Nullable Instant lastUsed,
      @Nullable String lastAddress,
      @Nullable String lastUserAgent) {}

  @GetMapping("/api/me")
  @Operation(operationId = "getMe", summary = "The account that is signed in")
  public ResponseEntity<Me> me(HttpServletRequest request) {
    Document<AccountDocument> found =
        accounts
            .account(Caller.of(request))
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "no such account any more"));
    return Answers.versioned(found.position(), Me.of(found.value()));
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
    Map<String, LastUse> uses = lastUses(owner);
    return accounts
        .appPasswords(owner, PageRequest.of(cursor, limit))
        .map(known -> shown(known, uses.get(owner.raw() + '/' + Ids.local(known.id()))));
  }

  private static AppPassword shown(AppPasswordDocument known, @Nullable LastUse last) {
    return new AppPassword(
        known.id(),
        known.label(),
        Times.ofMicros(known.created()),
        last == null ? null : last.at(),
        last == null ? null : last.address(),
        last == null ? null : last.userAgent());
  }

  /** Of all at once, however many are on the page. */
  private Map<String, LastUse> lastUses(AccountId owner) {
    return vault.list(VaultSpaces.APP_PASSWORD_USED, owner.raw() + '/', MOST_APP_PASSWORDS).stream()
        .collect(Collectors.toMap(Secret::id, secret -> LastUse.of(secret.value())));
  }
}
