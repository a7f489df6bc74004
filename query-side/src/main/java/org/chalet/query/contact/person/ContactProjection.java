package org.chalet.query.contact.person;

import static org.chalet.query.contact.person.ContactSchema.BY_GROUP;
import static org.chalet.query.contact.person.ContactSchema.BY_NAME;
import static org.chalet.query.contact.person.ContactSchema.CONTACTS;
import static org.chalet.query.contact.person.ContactSchema.FAVOURITES;
import static org.chalet.query.contact.person.ContactSchema.FAVOURITES_OF;
import static org.chalet.query.contact.person.ContactSchema.FROZEN;
import static org.chalet.query.contact.person.ContactSchema.GROUPS;
import static org.chalet.query.contact.person.ContactSchema.GROUPS_OF;
import static org.chalet.query.contact.person.ContactSchema.GROUPS_OF_OWNER;
import static org.chalet.query.contact.person.ContactSchema.MEMBERSHIPS;
import static org.chalet.query.contact.person.ContactSchema.MEMBERSHIPS_OF_OWNER;
import static org.chalet.query.contact.person.ContactSchema.OF_OWNER;

import java.util.Set;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.FavouriteMarked;
import org.chalet.contact.FavouriteUnmarked;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.AccountErased;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/**
 * Contacts by name, groups of either style and their members, favourites. What is in an address
 * book that was deleted stays, as it may be restored.
 */
public final class ContactProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return ContactSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("contact", "identity");
  }

  /** Cards of an address book know each other: its groups name members. */
  @Override
  public void on(EventEnvelope event, Changes changes) {
    GroupChanges groups = new GroupChanges(changes);
    switch (event.payload()) {
      case CardPut put -> groups.put(ContactReading.of(put));
      case CardDeleted deleted -> groups.remove(deleted.addressBook(), deleted.name());
      case AddressBookFrozen frozen ->
          changes.put(
              FROZEN,
              frozen.addressBook(),
              new GroupEntry(frozen.addressBook(), frozen.owner(), "", ""));
      case AddressBookDeleted deleted when changes.get(FROZEN, deleted.addressBook()).isPresent() ->
          forget(deleted.addressBook(), changes);
      case FavouriteMarked marked ->
          changes.put(
              FAVOURITES,
              Favourite.id(marked.owner(), marked.uid()),
              new Favourite(marked.owner(), marked.uid()));
      case FavouriteUnmarked unmarked ->
          changes.remove(FAVOURITES, Favourite.id(unmarked.owner(), unmarked.uid()));
      case AccountErased erased -> forgetOwner(erased.account(), changes);
      default -> {}
    }
  }

  private static void forget(String book, Changes changes) {
    changes.removeAll(CONTACTS, Scan.of(BY_NAME, book));
    changes.removeAll(GROUPS, Scan.of(GROUPS_OF, book));
    changes.removeAll(MEMBERSHIPS, Scan.of(BY_GROUP, book));
    changes.remove(FROZEN, book);
  }

  private static void forgetOwner(String owner, Changes changes) {
    changes.removeAll(CONTACTS, Scan.of(OF_OWNER, owner));
    changes.removeAll(GROUPS, Scan.of(GROUPS_OF_OWNER, owner));
    changes.removeAll(MEMBERSHIPS, Scan.of(MEMBERSHIPS_OF_OWNER, owner));
    changes.removeAll(FROZEN, Scan.of(GROUPS_OF_OWNER, owner));
    changes.removeAll(FAVOURITES, Scan.of(FAVOURITES_OF, owner));
  }
}
