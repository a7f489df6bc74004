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
import org.chalet.contact.ContactEvent;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.contact.ShowDuplicates;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ResourceName;
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
                  Set.of(
                      AddressBookCreated.class,
                      AddressBookRestored.class,
                      AddressBookDeleted.class),
                  ContactOpposites::existence)
              .existing(
                  new Existence(
                      Set.of(AddressBookCreated.class, AddressBookRestored.class),
                      ContactOpposites::itself)),
          Opposite.of(
              Set.of(DuplicatesHidden.class, DuplicatesShown.class), ContactOpposites::duplicates),
          Opposite.of(
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

  /** What came with an account stays with it. */
  private static @Nullable Command existence(Event last, @Nullable Event before) {
    return switch (last) {
      case AddressBookDeleted e -> new RestoreAddressBook(new AddressBookId(e.addressBook()));
      case AddressBookCreated e -> e.isDefault() ? null : delete(e.addressBook());
      case AddressBookRestored e -> delete(e.addressBook());
      default -> null;
    };
  }

  private static Command delete(String addressBook) {
    return new DeleteAddressBook(new AddressBookId(addressBook));
  }

  private static Set<String> itself(Event event) {
    return event instanceof ContactEvent e ? Set.of(e.addressBook()) : Set.of();
  }

  private static @Nullable Command duplicates(Event last, @Nullable Event before) {
    return switch (last) {
      case DuplicatesHidden e -> before instanceof DuplicatesHidden known ? hide(known) : show(e);
      case DuplicatesShown e -> before instanceof DuplicatesHidden known ? hide(known) : null;
      default -> null;
    };
  }

  private static Command hide(DuplicatesHidden known) {
    return new HideDuplicates(
        new AddressBookId(known.addressBook()),
        known.cards().stream().map(ResourceName::new).toList());
  }

  private static Command show(DuplicatesHidden hidden) {
    return new ShowDuplicates(new AddressBookId(hidden.addressBook()), hidden.mark());
  }

  private static Set<String> grantee(Event event) {
    return switch (event) {
      case AddressBookShared e -> Set.of(e.grantee());
      case AddressBookShareRevoked e -> Set.of(e.grantee());
      default -> Set.of();
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
