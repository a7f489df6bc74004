package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.CollectionsFate;
import org.chalet.organization.RemoveUser;
import org.jspecify.annotations.Nullable;

/**
 * Collections go to another user of the organization who is not external.
 *
 * @param role of the receiver; null for somebody who is not in, or for nobody
 */
record ReceiverIsEligible(RemoveUser command, @Nullable Role role) implements Rule {
  static ReceiverIsEligible of(RemoveUser command, Members members) {
    AccountId receiver = command.receiver();
    Member member = receiver == null ? null : members.all().get(receiver.raw());
    return new ReceiverIsEligible(command, member == null ? null : member.role());
  }

  @Override
  public boolean broken() {
    return command.collections() == CollectionsFate.TRANSFER
        ? role == null || role == Role.EXTERNAL || command.account().equals(command.receiver())
        : command.receiver() != null;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.RECEIVER_NOT_ELIGIBLE;
  }

  @Override
  public String detail() {
    return "collections are transferred to another user of the organization who is not external";
  }
}
