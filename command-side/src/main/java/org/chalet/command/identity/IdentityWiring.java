package org.chalet.command.identity;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;

/** Accounts. */
public final class IdentityWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of(Account.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    Aggregates<Account> accounts =
        new Aggregates<>(parts.repository(Account.class), Account::new);
    return List.of(
        new AccountHandlers(accounts, new AppPasswords(parts.vault(), parts.clock())),
        new PersonHandlers(
            accounts,
            new Contacts(parts.states()),
            new AccountLetters(parts.outbox(), parts.clock())));
  }
}
