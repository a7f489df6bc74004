package org.chalet.command.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.EventSourced;
import org.chalet.command.ExistingAccounts;
import org.chalet.command.Memberships;
import org.chalet.command.Quotas;
import org.chalet.command.RoomCalendars;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.organization.product.ProductHandlers;
import org.chalet.command.organization.product.TransferHandlers;
import org.chalet.command.organization.room.RoomHandlers;
import org.chalet.command.organization.team.TeamHandlers;

/** Organizations with their products and teams, and invitations. */
public final class OrganizationWiring implements ContextWiring {
  private final Memberships memberships;
  private final Function<CommandSideParts, CollectionsOfRemoved> collections;
  private final Function<CommandSideParts, RoomCalendars> rooms;

  /** With rooms that keep no calendar. */
  public OrganizationWiring(
      Memberships memberships, Function<CommandSideParts, CollectionsOfRemoved> collections) {
    this(memberships, collections, parts -> RoomCalendars.NONE);
  }

  /**
   * @param collections decides about the collections of users who are removed
   * @param rooms keeps the calendars of rooms
   */
  public OrganizationWiring(
      Memberships memberships,
      Function<CommandSideParts, CollectionsOfRemoved> collections,
      Function<CommandSideParts, RoomCalendars> rooms) {
    this.memberships = memberships;
    this.collections = collections;
    this.rooms = rooms;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of(Invitation.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    EventSourced<Organization> organizations =
        parts.eventSourced(Organization.TYPE, Organization.EVOLUTION, Organization.NONE);
    Decisions decisions = new Decisions(organizations);
    StrangersMail strangers = new StrangersMail(new Quotas(parts.vault(), parts.clock()));
    List<Object> handlers =
        List.of(
            new ProductHandlers(decisions),
            new TransferHandlers(
                decisions,
                organizations,
                new OneTimeLinks(parts.vault(), parts.clock()),
                parts.outbox(),
                strangers,
                parts.states(),
                parts.clock()),
            new TeamHandlers(decisions),
            new RoomHandlers(decisions, rooms.apply(parts)),
            new SettingsHandlers(decisions),
            new InvitationHandlers(
                decisions,
                new Aggregates<>(parts.repository(Invitation.class), Invitation::new),
                parts.reservations(),
                parts.vault(),
                new InvitationLetters(parts.outbox(), parts.states()),
                strangers,
                parts.clock()),
            new OrganizationHandlers(
                organizations,
                decisions,
                new ExistingAccounts(parts.states()),
                parts.reservations(),
                collections.apply(parts),
                new Acquaintances(memberships, parts.states()),
                new Leaving(parts.states()),
                new OwnOrganizations(organizations, memberships, parts.states()),
                parts.states()));
    List<Object> all = new ArrayList<>(handlers);
    all.add(new IfVersionHandler(organizations, handlers));
    return all;
  }
}
