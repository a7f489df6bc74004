package org.chalet.query.contact.person;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** The view of contacts: its documents and indexes. */
final class ContactSchema {
  private static final Field<ContactEntry> BOOK = Field.text("book", ContactEntry::book);

  /** Contacts and groups of an address book, apart, in the order of their names. */
  static final Index<ContactEntry> BY_NAME =
      new Index<>(
          "by_name",
          List.of(
              BOOK,
              Field.number("is_group", entry -> entry.group() ? 1L : 0L),
              Field.text("sort", ContactEntry::sort)),
          List.of(),
          false);

  static final Index<ContactEntry> BY_UID =
      new Index<>("by_uid", List.of(BOOK, Field.text("uid", ContactEntry::uid)), List.of(), false);

  static final Index<ContactEntry> OF_OWNER =
      new Index<>("of_owner", List.of(Field.text("owner", ContactEntry::owner)), List.of(), false);

  static final Kind<ContactEntry> CONTACTS =
      new Kind<>("contacts", ContactEntry.class, List.of(BY_NAME, BY_UID, OF_OWNER));

  static final Index<GroupEntry> GROUPS_OF =
      new Index<>(
          "groups_of",
          List.of(Field.text("book", GroupEntry::book), Field.text("name", GroupEntry::name)),
          List.of(),
          false);

  static final Index<GroupEntry> GROUPS_OF_OWNER =
      new Index<>("of_owner", List.of(Field.text("owner", GroupEntry::owner)), List.of(), false);

  static final Kind<GroupEntry> GROUPS =
      new Kind<>("groups", GroupEntry.class, List.of(GROUPS_OF, GROUPS_OF_OWNER));

  private static final Field<Membership> MEMBER_BOOK = Field.text("book", Membership::book);

  /** Members of a group in the order of their names; those without a card have no sort. */
  static final Index<Membership> BY_GROUP =
      new Index<>(
          "by_group",
          List.of(
              MEMBER_BOOK,
              Field.text("in_group", Membership::group),
              Field.text("sort", Membership::sort)),
          List.of(Field.text("card", Membership::card)),
          false);

  static final Index<Membership> BY_MEMBER =
      new Index<>(
          "by_member", List.of(MEMBER_BOOK, Field.text("uid", Membership::uid)), List.of(), false);

  static final Index<Membership> MEMBERSHIPS_OF_OWNER =
      new Index<>("of_owner", List.of(Field.text("owner", Membership::owner)), List.of(), false);

  static final Kind<Membership> MEMBERSHIPS =
      new Kind<>(
          "memberships", Membership.class, List.of(BY_GROUP, BY_MEMBER, MEMBERSHIPS_OF_OWNER));

  static final Index<Favourite> FAVOURITES_OF =
      new Index<>(
          "favourites_of",
          List.of(Field.text("account", Favourite::account)),
          List.of(Field.text("uid", Favourite::uid)),
          false);

  static final Kind<Favourite> FAVOURITES =
      new Kind<>("favourites", Favourite.class, List.of(FAVOURITES_OF));

  /** Address books that are on their way to another owner, by id. */
  static final Kind<GroupEntry> FROZEN =
      new Kind<>("frozen", GroupEntry.class, List.of(GROUPS_OF, GROUPS_OF_OWNER));

  static final ViewSchema SCHEMA =
      new ViewSchema("person", 1, List.of(CONTACTS, GROUPS, MEMBERSHIPS, FAVOURITES, FROZEN));

  private ContactSchema() {}
}
