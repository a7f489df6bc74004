package org.chalet.query.dav.push;

import java.util.List;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarSubscribed;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.InboxProjection;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.InboxItemRemoved;
import org.chalet.scheduling.SchedulingPropertiesChanged;
import org.chalet.sharing.CollectionShareAnswered;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.SharedPropertiesChosen;
import org.jspecify.annotations.Nullable;

/**
 * Something that an event changed.
 *
 * @param topic as in {@link PushTopics#of}
 * @param reader the only one for whom it changed; null for all
 */
record Concerned(String topic, Changes changes, @Nullable String reader) {
  private static final String CALENDARS = "calendars";
  private static final String ADDRESS_BOOKS = "addressbooks";

  static List<Concerned> by(Object payload) {
    return switch (payload) {
      case CalendarObjectPut put -> contentOf(put.calendar());
      case CalendarObjectDeleted deleted -> contentOf(deleted.calendar());
      case CardPut put -> contentOf(put.addressBook());
      case CardDeleted deleted -> contentOf(deleted.addressBook());
      case InboxItemReceived item -> contentOf(InboxProjection.idOf(item.owner()));
      case InboxItemRemoved item -> contentOf(InboxProjection.idOf(item.owner()));
      case SchedulingPropertiesChanged changed ->
          List.of(propertiesOf(InboxProjection.idOf(changed.owner()), null));
      case CalendarCreated created -> List.of(home(CALENDARS, created.owner()));
      case CalendarSubscribed subscribed -> List.of(home(CALENDARS, subscribed.owner()));
      case AddressBookCreated created -> List.of(home(ADDRESS_BOOKS, created.owner()));
      case CalendarPropertiesChanged changed -> looksOtherwise(changed.calendar(), changed.owner());
      case AddressBookPropertiesChanged changed ->
          looksOtherwise(changed.addressBook(), changed.owner());
      case CalendarDeleted deleted -> looksOtherwise(deleted.calendar(), deleted.owner());
      case AddressBookDeleted deleted -> looksOtherwise(deleted.addressBook(), deleted.owner());
      default -> sharing(payload);
    };
  }

  private static List<Concerned> sharing(Object payload) {
    return switch (payload) {
      case CollectionShared shared -> grant(shared.collection(), shared.grantee());
      case CollectionShareRevoked revoked -> grant(revoked.collection(), revoked.grantee());
      case CollectionShareAnswered answered -> grant(answered.collection(), answered.sharee());
      case SharedPropertiesChosen chosen ->
          List.of(
              propertiesOf(chosen.collection(), chosen.owner()),
              home(homesOf(chosen.collection()), chosen.owner()));
      default -> List.of();
    };
  }

  private static List<Concerned> contentOf(String collection) {
    return List.of(new Concerned(collection, Changes.CONTENT, null));
  }

  private static Concerned propertiesOf(String collection, @Nullable String reader) {
    return new Concerned(collection, Changes.PROPERTIES, reader);
  }

  private static Concerned home(String homes, String owner) {
    return new Concerned(
        PushTopics.home(homes, new AccountId(owner).local()), Changes.CONTENT, null);
  }

  /** A collection looks otherwise, or is gone: its home shows that too. */
  static List<Concerned> looksOtherwise(String collection, String owner) {
    return List.of(propertiesOf(collection, null), home(homesOf(collection), owner));
  }

  /** Privileges are properties of the collection. */
  private static List<Concerned> grant(String collection, String grantee) {
    return Grantee.isPerson(grantee)
        ? looksOtherwise(collection, grantee)
        : List.of(propertiesOf(collection, null));
  }

  private static String homesOf(String collection) {
    return collection.startsWith("calendar:") ? CALENDARS : ADDRESS_BOOKS;
  }
}
