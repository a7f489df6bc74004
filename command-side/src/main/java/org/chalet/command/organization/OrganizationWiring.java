package org.chalet.command.organization;

import java.util.ArrayList;
import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.EventSourced;
import org.chalet.command.ExistingAccounts;

/** Organizations and invitations. */
public final class OrganizationWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of(Invitation.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    EventSourced<Organization> organizations =
        parts.eventSourced(Organization.TYPE, Organization.EVOLUTION, Organization.NONE);
    List<Object> handlers =
        List.of(
            new OrganizationHandlers(
                organizations,
                new Aggregates<>(parts.repository(Invitation.class), Invitation::new),
                new ExistingAccounts(parts.states()),
                parts.reservations(),
                parts.vault(),
                parts.clock()));
    List<Object> all = new ArrayList<>(handlers);
    all.add(new IfVersionHandler(organizations, handlers));
    return all;
  }
}
