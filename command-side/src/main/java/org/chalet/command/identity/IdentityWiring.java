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
    Aggregates<Account> accounts = new Aggregates<>(parts.repository(Account.class), Account::new);
    Contacts contacts = new Contacts(parts.states());
    return List.of(
        new AccountHandlers(
            accounts,
            new AppPasswords(parts.vault(), parts.clock()),
            new Sessions(parts.vault(), parts.clock()),
            new Notices(parts.outbox(), contacts, parts.clock())),
        new PersonHandlers(accounts, contacts, new AccountLetters(parts.outbox(), parts.clock())),
        new SecurityHandlers(parts, accounts, contacts));
  }
}
