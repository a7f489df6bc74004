package org.chalet.command.organization.user;

import io.swagger.v3.oas.annotations.media.Schema;
import org.chalet.command.rest.Fields;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.RemoveUser;
import org.jspecify.annotations.Nullable;

/**
 * What has to be said to remove a user.
 *
 * @param confirmation the login e-mail of the user, typed by the one who removes
 * @param understood true: that it cannot be undone
 * @param collections what becomes of the user's calendars and address books: {@code keep} if
 *     absent, {@code delete} or {@code transfer}
 * @param receiver the account that gets them, where they are transferred
 */
@Schema(name = "RemoveUserBody")
public record Removal(
    @Nullable String confirmation,
    @Nullable Boolean understood,
    @Nullable String collections,
    @Nullable String receiver) {
  /**
   * @throws Rejected INVALID_VALUE; CONFIRMATION_MISMATCH unless it is understood
   */
  public RemoveUser of(AccountId account, OrganizationId from) {
    RemoveUser command =
        new RemoveUser(
            from,
            account,
            Fields.required("confirmation", confirmation),
            collections == null ? CollectionsFate.KEEP : CollectionsFate.of(collections),
            receiver == null ? null : Fields.account(receiver));
    if (!Boolean.TRUE.equals(understood)) {
      throw new Rejected(
          ErrorCode.CONFIRMATION_MISMATCH, "say in the field understood that this is final");
    }
    return command;
  }
}
