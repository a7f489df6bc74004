package org.chalet.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.erasure.AddressedInvitations;
import org.chalet.command.handover.Holdings;
import org.chalet.command.handover.OpenHandOvers;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.CollectionsReclaimed;
import org.chalet.organization.HandOverBegun;
import org.chalet.organization.HandOverFinished;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;

/** What views answer to the command side, read from all that happened. */
public final class TracesByHistory implements AddressedInvitations, Holdings, OpenHandOvers {
  private final Supplier<List<Event>> history;

  TracesByHistory(Supplier<List<Event>> history) {
    this.history = history;
  }

  public List<OrganizationId> organizations(AccountId account) {
    Set<String> in = new LinkedHashSet<>();
    for (Event event : history.get()) {
      switch (event) {
        case OrganizationOpened e when e.founder().equals(account.raw()) ->
            in.add(e.organization());
        case UserAdded e when e.account().equals(account.raw()) -> in.add(e.organization());
        case UserRemoved e when e.account().equals(account.raw()) -> in.remove(e.organization());
        case UserLeft e when e.account().equals(account.raw()) -> in.remove(e.organization());
        case UserErased e when e.account().equals(account.raw()) -> in.remove(e.organization());
        case LegalRepresentativeReplaced e
            when e.former().equals(account.raw()) && e.formerRole().isEmpty() ->
            in.remove(e.organization());
        default -> {}
      }
    }
    return in.stream().map(OrganizationId::new).toList();
  }

  @Override
  public List<Addressed> to(Collection<EmailAddress> addresses) {
    Set<String> wanted = new LinkedHashSet<>();
    addresses.forEach(address -> wanted.add(address.normalized()));
    List<Addressed> found = new ArrayList<>();
    for (Event event : history.get()) {
      if (event instanceof InvitationIssued issued
          && wanted.contains(new EmailAddress(issued.email()).normalized())) {
        found.add(
            new Addressed(
                new OrganizationId(issued.organization()), new InvitationId(issued.invitation())));
      }
    }
    return found;
  }

  @Override
  public List<Held> of(AccountId account) {
    Map<String, Held> held = new LinkedHashMap<>();
    for (Event event : history.get()) {
      switch (event) {
        case CalendarCreated e when e.owner().equals(account.raw()) ->
            held.put(e.calendar(), held(e.calendar(), e.properties(), e.isDefault()));
        case AddressBookCreated e when e.owner().equals(account.raw()) ->
            held.put(e.addressBook(), held(e.addressBook(), e.properties(), e.isDefault()));
        case CalendarDeleted e -> held.remove(e.calendar());
        case AddressBookDeleted e -> held.remove(e.addressBook());
        default -> {}
      }
    }
    return List.copyOf(held.values());
  }

  @Override
  public List<Held> deletedOf(AccountId account) {
    return List.of();
  }

  @Override
  public long count(String collection) {
    return 0;
  }

  private static Held held(String id, CollectionProperties properties, boolean isDefault) {
    return new Held(id, String.valueOf(properties.displayName()), isDefault);
  }

  /** Two at a time, so that there are several parts. */
  @Override
  public Part objects(String collection, long after) {
    List<Event> all = history.get();
    Map<String, Long> changed = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i++) {
      switch (all.get(i)) {
        case CalendarObjectPut e when e.calendar().equals(collection) ->
            again(changed, e.name(), i + 1L);
        case CardPut e when e.addressBook().equals(collection) -> again(changed, e.name(), i + 1L);
        case CalendarObjectDeleted e when e.calendar().equals(collection) ->
            changed.remove(e.name());
        case CardDeleted e when e.addressBook().equals(collection) -> changed.remove(e.name());
        default -> {}
      }
    }
    List<Map.Entry<String, Long>> part =
        changed.entrySet().stream().filter(one -> one.getValue() > after).limit(2).toList();
    return new Part(
        part.stream().map(one -> new Piece(one.getKey(), 700_000)).toList(),
        part.isEmpty() ? after : part.getLast().getValue());
  }

  private static void again(Map<String, Long> changed, String name, long position) {
    changed.remove(name);
    changed.put(name, position);
  }

  @Override
  public List<HandOverBegun> first() {
    Map<String, HandOverBegun> open = new LinkedHashMap<>();
    for (Event event : history.get()) {
      switch (event) {
        case HandOverBegun begun -> open.put(begun.handOver(), begun);
        case CollectionsReclaimed e ->
            open.put(
                e.handOver(),
                new HandOverBegun(
                    e.handOver(),
                    e.organization(),
                    e.account(),
                    e.receiver(),
                    e.by(),
                    e.cause(),
                    e.collections()));
        case HandOverFinished finished -> open.remove(finished.handOver());
        default -> {}
      }
    }
    return List.copyOf(open.values());
  }
}
