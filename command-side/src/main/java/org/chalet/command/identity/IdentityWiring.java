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
    return List.of(
        new AccountHandlers(
            new Aggregates<>(parts.repository(Account.class), Account::new),
            new AppPasswords(parts.vault(), parts.clock())));
  }
}
