package org.chalet.query.contact.person;

import static org.chalet.query.contact.person.ContactSchema.BY_MEMBER;
import static org.chalet.query.contact.person.ContactSchema.BY_UID;
import static org.chalet.query.contact.person.ContactSchema.CONTACTS;
import static org.chalet.query.contact.person.ContactSchema.GROUPS;
import static org.chalet.query.contact.person.ContactSchema.MEMBERSHIPS;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.chalet.contact.GroupId;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.vcard.contact.Categories;
import org.jspecify.annotations.Nullable;

/** Keeps entries and memberships in step with a card that changes. Costs follow what changes. */
record GroupChanges(Changes changes) {
  void put(ContactReading reading) {
    ContactEntry now = reading.entry();
    ContactEntry before = before(now.book(), now.name());
    if (before != null && !before.uid().equals(now.uid())) {
      resolve(before.book(), before.uid(), null);
    }
    changes.put(CONTACTS, now.id(), now);
    boolean moved = before == null || !before.sort().equals(now.sort());
    categories(before, now, reading.categories(), moved);
    members(before, now);
    if (moved || before == null || !before.uid().equals(now.uid())) {
      resolve(now.book(), now.uid(), now);
    }
  }

  void remove(String book, String name) {
    ContactEntry before = before(book, name);
    if (before == null) {
      return;
    }
    changes.remove(CONTACTS, before.id());
    for (String key : before.categories()) {
      changes.remove(MEMBERSHIPS, Membership.ofCard(book, category(key), name));
    }
    if (before.group()) {
      String group = GroupId.ofCard(name).raw();
      dropMembers(before, before.members());
      changes.remove(GROUPS, GroupEntry.id(book, group));
    }
    resolve(book, before.uid(), null);
  }

  private @Nullable ContactEntry before(String book, String name) {
    return changes.get(CONTACTS, ContactEntry.id(book, name)).map(Document::value).orElse(null);
  }

  private void categories(
      @Nullable ContactEntry before, ContactEntry now, List<String> written, boolean moved) {
    List<String> former = before == null ? List.of() : before.categories();
    for (String key : former) {
      if (!now.categories().contains(key)) {
        changes.remove(MEMBERSHIPS, Membership.ofCard(now.book(), category(key), now.name()));
      }
    }
    for (String name : written) {
      String group = GroupId.ofCategory(name).raw();
      known(new GroupEntry(now.book(), now.owner(), group, name));
      if (moved || !former.contains(Categories.key(name))) {
        changes.put(
            MEMBERSHIPS,
            Membership.ofCard(now.book(), group, now.name()),
            new Membership(now.book(), now.owner(), group, null, now.name(), now.sort()));
      }
    }
  }

  private void members(@Nullable ContactEntry before, ContactEntry now) {
    List<String> former = before == null || !before.group() ? List.of() : before.members();
    String group = GroupId.ofCard(now.name()).raw();
    if (before != null && before.group()) {
      Set<String> staying = new HashSet<>(now.members());
      dropMembers(before, former.stream().filter(uid -> !staying.contains(uid)).toList());
    }
    if (!now.group()) {
      if (before != null && before.group()) {
        changes.remove(GROUPS, GroupEntry.id(now.book(), group));
      }
      return;
    }
    known(new GroupEntry(now.book(), now.owner(), group, now.shown()));
    Set<String> there = new HashSet<>(former);
    for (String uid : now.members()) {
      if (!there.contains(uid)) {
        Membership member = new Membership(now.book(), now.owner(), group, uid, null, null);
        changes.put(
            MEMBERSHIPS,
            Membership.ofUid(now.book(), group, uid),
            card(now.book(), uid)
                .map(entry -> member.of(entry.name(), entry.sort()))
                .orElse(member));
      }
    }
  }

  private void dropMembers(ContactEntry group, List<String> uids) {
    String id = GroupId.ofCard(group.name()).raw();
    uids.forEach(uid -> changes.remove(MEMBERSHIPS, Membership.ofUid(group.book(), id, uid)));
  }

  private void known(GroupEntry group) {
    Optional<Document<GroupEntry>> before = changes.get(GROUPS, group.id());
    if (before.filter(there -> there.value().equals(group)).isEmpty()) {
      changes.put(GROUPS, group.id(), group);
    }
  }

  private Optional<ContactEntry> card(String book, String uid) {
    return changes.ids(CONTACTS, Scan.of(BY_UID, book, uid)).stream()
        .flatMap(id -> changes.get(CONTACTS, id).stream())
        .map(Document::value)
        .filter(entry -> !entry.group())
        .findFirst();
  }

  /** Lists that name the UID show that card from now on; none where it is null. */
  private void resolve(String book, String uid, @Nullable ContactEntry card) {
    boolean shown = card != null && !card.group();
    for (String id : changes.ids(MEMBERSHIPS, Scan.of(BY_MEMBER, book, uid))) {
      changes
          .get(MEMBERSHIPS, id)
          .map(Document::value)
          .map(member ->
              member.of(
                  shown ? Objects.requireNonNull(card).name() : null,
                  shown ? Objects.requireNonNull(card).sort() : null))
          .ifPresent(member -> changes.put(MEMBERSHIPS, id, member));
    }
  }

  private static String category(String key) {
    return new GroupId(GroupId.Style.CATEGORY, key).raw();
  }
}
