package org.chalet.command.contact;

import org.chalet.command.collection.Shareable;
import org.chalet.command.collection.Shares;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/**
 * An address book that is there.
 *
 * @param frozen whether nobody may write, since it is on its way to another owner
 */
public record AddressBookState(
    String owner,
    String segment,
    CollectionProperties properties,
    boolean isDefault,
    boolean frozen,
    Shares shares)
    implements Shareable {

  /** The evolution of an address book's stream. */
  public static @Nullable AddressBookState after(@Nullable AddressBookState before, Object event) {
    return switch (event) {
      case AddressBookCreated created ->
          new AddressBookState(
              created.owner(),
              created.segment(),
              created.properties(),
              created.isDefault(),
              false,
              Shares.NONE);
      case AddressBookPropertiesChanged changed when before != null ->
          new AddressBookState(
              before.owner,
              before.segment,
              changed.properties(),
              before.isDefault,
              before.frozen,
              before.shares);
      case AddressBookFrozen frozen when before != null ->
          new AddressBookState(
              before.owner,
              before.segment,
              before.properties,
              before.isDefault,
              true,
              before.shares);
      case AddressBookRestored restored ->
          new AddressBookState(
              restored.owner(),
              restored.segment(),
              restored.properties(),
              false,
              false,
              Shares.NONE);
      case AddressBookDeleted deleted -> null;
      case Erased erased -> null;
      default -> before == null ? null : shared(before, before.shares.after(event));
    };
  }

  private static AddressBookState shared(AddressBookState before, Shares shares) {
    return shares == before.shares
        ? before
        : new AddressBookState(
            before.owner,
            before.segment,
            before.properties,
            before.isDefault,
            before.frozen,
            shares);
  }
}
