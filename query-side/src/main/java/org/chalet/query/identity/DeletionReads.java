package org.chalet.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether one's own account is going to be deleted. */
@RestController
@Tag(name = "Identity")
public class DeletionReads {
  private final Accounts accounts;

  public DeletionReads(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * A deletion that was asked for.
   *
   * @param due until when signing in cancels it
   */
  public record Deletion(String account, Instant due) {}

  @GetMapping("/api/accounts/{account}/deletion")
  @Operation(
      operationId = "getAccountDeletion",
      summary = "When one's own account is deleted; `deletion-not-requested` when it is not")
  public Deletion deletion(HttpServletRequest request, @PathVariable String account) {
    AccountId owner = PathIds.account(account);
    if (!owner.equals(Caller.of(request))) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this is another person's account");
    }
    return accounts
        .deletion(owner)
        .map(known -> new Deletion(known.account(), Instant.ofEpochSecond(known.due())))
        .orElseThrow(
            () -> new Rejected(ErrorCode.DELETION_NOT_REQUESTED, "nobody asked to delete it"));
  }
}
