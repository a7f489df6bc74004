package org.chalet.query.contact.person;

import static org.chalet.query.contact.person.ContactSchema.BY_GROUP;
import static org.chalet.query.contact.person.ContactSchema.BY_MEMBER;
import static org.chalet.query.contact.person.ContactSchema.CONTACTS;
import static org.chalet.query.contact.person.ContactSchema.FAVOURITES;
import static org.chalet.query.contact.person.ContactSchema.FAVOURITES_OF;
import static org.chalet.query.contact.person.ContactSchema.GROUPS;
import static org.chalet.query.contact.person.ContactSchema.GROUPS_OF;
import static org.chalet.query.contact.person.ContactSchema.MEMBERSHIPS;

import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chalet.contact.GroupId;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.collection.RowPages;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked about contacts in lists. Whoever asks has seen to it who may. */
public final class ContactLists {
  private final Supplier<View> live;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public ContactLists(Supplier<View> live) {
    this.live = live;
  }

  /**
   * A group with how many of its members there are.
   *
   * @param id see {@link GroupId}
   */
  public record Group(String id, String name, long members) {}

  Page<ContactEntry> page(Collection<String> books, String prefix, PageRequest wanted) {
    return new ContactPages(live.get(), wanted, prefix).everywhere(books);
  }

  Page<ContactEntry> inGroup(String book, GroupId group, String prefix, PageRequest wanted) {
    return new ContactPages(live.get(), wanted, prefix).inGroup(book, group.raw());
  }

  Page<ContactEntry> favourites(
      AccountId of, Collection<String> books, String prefix, PageRequest wanted) {
    return new ContactPages(live.get(), wanted, prefix).among(books, favourites(of));
  }

  /** UIDs of what the account marked. */
  Set<String> favourites(AccountId of) {
    Set<String> uids = new HashSet<>();
    live.get()
        .rows(FAVOURITES, Scan.of(FAVOURITES_OF, of.raw()))
        .forEach(row -> uids.add(row.text(1)));
    return uids;
  }

  Optional<ContactEntry> entry(String book, String name) {
    return live.get().get(CONTACTS, ContactEntry.id(book, name)).map(Document::value);
  }

  /** Those of an address book that are there: a category needs a contact that says it. */
  public List<Group> groups(String book) {
    View view = live.get();
    return view.find(GROUPS, Scan.of(GROUPS_OF, book)).stream()
        .map(Document::value)
        .map(group -> new Group(group.group(), group.name(), count(view, book, group.group())))
        .filter(group -> group.members() > 0 || isCard(group.id()))
        .toList();
  }

  private static long count(View view, String book, String group) {
    return view.count(MEMBERSHIPS, Scan.of(BY_GROUP, book, group).between("", null));
  }

  private static boolean isCard(String group) {
    return GroupId.of(group).style() == GroupId.Style.CARD;
  }

  public Optional<String> name(String book, GroupId group) {
    return live.get()
        .get(GROUPS, GroupEntry.id(book, group.raw()))
        .map(found -> found.value().name());
  }

  /** In which groups a contact is. */
  List<Group> groupsOf(ContactEntry entry) {
    View view = live.get();
    Set<String> ids = new LinkedHashSet<>();
    entry.categories().forEach(key -> ids.add(new GroupId(GroupId.Style.CATEGORY, key).raw()));
    view.find(MEMBERSHIPS, Scan.of(BY_MEMBER, entry.book(), entry.uid()))
        .forEach(member -> ids.add(member.value().group()));
    List<String> documents = ids.stream().map(id -> GroupEntry.id(entry.book(), id)).toList();
    return view.getAll(GROUPS, documents).stream()
        .map(Document::value)
        .map(group ->
            new Group(group.group(), group.name(), count(view, entry.book(), group.group())))
        .toList();
  }

  /** Names of the cards in a group, in the order of their contacts' names. */
  public Iterator<String> members(String book, GroupId group) {
    RowPages<Membership> rows =
        new RowPages<>(live, MEMBERSHIPS, Scan.of(BY_GROUP, book, group.raw()).between("", null));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public String next() {
        Row row = rows.next();
        return row.text(3);
      }
    };
  }
}
