package org.chalet.command.erasure;

import org.chalet.command.StateReader;
import org.chalet.kernel.value.AccountId;

/** Which accounts are on their way out. */
public final class Departures {
  private final StateReader states;

  public Departures(StateReader states) {
    this.states = states;
  }

  /** Whether the account is only good for signing in, which keeps it. */
  public boolean isLeaving(AccountId account) {
    return states.read(account.raw(), Person.OF_ACCOUNT).filter(Person::leaving).isPresent();
  }
}
