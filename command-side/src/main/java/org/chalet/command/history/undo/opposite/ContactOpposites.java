package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.AddressBookShareRevoked;
import org.chalet.contact.AddressBookShared;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.MergeId;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/** Address books themselves, who has them, and merges. */
final class ContactOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(
              Set.of(AddressBookPropertiesChanged.class),
              Set.of(AddressBookCreated.class, AddressBookRestored.class),
              ContactOpposites::properties),
          Opposite.of(
              Set.of(AddressBookDeleted.class),
              Set.of(AddressBookRestored.class),
              ContactOpposites::restore),
          new Opposite(
              Set.of(AddressBookShared.class, AddressBookShareRevoked.class),
              Set.of(),
              ContactOpposites::grantee,
              ContactOpposites::share),
          Opposite.of(
              Set.of(ContactsMerged.class),
              Set.of(ContactsMergeUndone.class),
              ContactOpposites::separate));

  private ContactOpposites() {}

  private static @Nullable Command properties(Event last, @Nullable Event before) {
    return switch (before) {
      case AddressBookPropertiesChanged e -> change(e.addressBook(), e.properties());
      case AddressBookCreated e -> change(e.addressBook(), e.properties());
      case AddressBookRestored e -> change(e.addressBook(), e.properties());
      case null, default -> null;
    };
  }

  private static Command change(String addressBook, CollectionProperties properties) {
    return new ChangeAddressBookProperties(new AddressBookId(addressBook), properties);
  }

  private static @Nullable Command restore(Event last, @Nullable Event before) {
    return last instanceof AddressBookDeleted e
        ? new RestoreAddressBook(new AddressBookId(e.addressBook()))
        : null;
  }

  private static String grantee(Event event) {
    return switch (event) {
      case AddressBookShared e -> e.grantee();
      case AddressBookShareRevoked e -> e.grantee();
      default -> "";
    };
  }

  private static @Nullable Command share(Event last, @Nullable Event before) {
    if (before instanceof AddressBookShared e) {
      return new ShareAddressBook(
          new AddressBookId(e.addressBook()), new Grantee(e.grantee()), ShareLevel.of(e.level()));
    }
    return switch (last) {
      case AddressBookShared e -> revoke(e.addressBook(), e.grantee());
      case AddressBookShareRevoked e -> revoke(e.addressBook(), e.grantee());
      default -> null;
    };
  }

  private static Command revoke(String addressBook, String grantee) {
    return new RevokeAddressBookShare(new AddressBookId(addressBook), new Grantee(grantee));
  }

  private static @Nullable Command separate(Event last, @Nullable Event before) {
    return last instanceof ContactsMerged e ? new UndoMerge(new MergeId(e.merge())) : null;
  }
}
