package org.chalet.command.identity;

import java.util.Optional;
import org.chalet.command.StateReader;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;

/** How accounts are reached. */
public final class Contacts {
  private final StateReader states;

  public Contacts(StateReader states) {
    this.states = states;
  }

  /** Empty where there is no such account, or no longer. */
  public Optional<Contact> find(AccountId account) {
    return states.read(account.raw(), Contact.OF_ACCOUNT);
  }

  /**
   * @throws Rejected NOT_FOUND where there is no such account, or no longer
   */
  public Contact of(AccountId account) {
    return find(account)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no such account"));
  }
}
