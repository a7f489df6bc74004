package org.chalet.command.contact.group;

import java.util.List;
import java.util.Optional;
import org.chalet.contact.GroupId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;

/** What is known of the groups of address books when somebody changes them. */
public interface KnownGroups {
  /** The cards that say a category, see {@link org.chalet.vcard.contact.Categories#key}. */
  List<ResourceName> inCategory(AddressBookId book, String key);

  /** A category as it is written; empty where no card says it. */
  Optional<String> category(AddressBookId book, String key);

  /** How the address book writes groups; as cards, where there is none yet. */
  GroupId.Style style(AddressBookId book);
}
