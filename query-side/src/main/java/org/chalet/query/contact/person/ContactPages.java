package org.chalet.query.contact.person;

import static org.chalet.query.contact.person.ContactSchema.BY_GROUP;
import static org.chalet.query.contact.person.ContactSchema.BY_NAME;
import static org.chalet.query.contact.person.ContactSchema.BY_UID;
import static org.chalet.query.contact.person.ContactSchema.CONTACTS;
import static org.chalet.query.contact.person.ContactSchema.MEMBERSHIPS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * Contacts of several address books in one order. A page costs as many index entries as it has
 * contacts, once for each address book.
 *
 * @param prefix with which the sort key begins, folded; empty for all
 */
record ContactPages(View view, PageRequest wanted, String prefix) {
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  /** Sorts behind every id of the same address book. */
  private static final String BEHIND = "0";

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::sort, ContactPages::byCodePoint)
          .thenComparing(Place::id, ContactPages::byCodePoint);

  /**
   * @param id of the contact's entry
   */
  private record Place(String sort, String id) {
    String book() {
      return id.substring(0, id.indexOf('/'));
    }

    String text() {
      return sort + '\t' + id;
    }

    static Place of(String text) {
      int tab = text.indexOf('\t');
      if (tab < 0 || text.indexOf('/', tab) < 0) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
      }
      return new Place(text.substring(0, tab), text.substring(tab + 1));
    }
  }

  Page<ContactEntry> everywhere(Collection<String> books) {
    List<Place> places = new ArrayList<>();
    Place after = after("contacts/" + prefix);
    for (String book : books) {
      rows(book, after).forEach(row -> places.add(new Place(row.text(2), row.id())));
    }
    return page("contacts/" + prefix, places);
  }

  Page<ContactEntry> inGroup(String book, String group) {
    Page<Row> rows =
        wanted.rows(
            view,
            MEMBERSHIPS,
            Scan.of(BY_GROUP, book, group).between(prefix, beyond()),
            row -> true);
    List<String> ids =
        rows.items().stream().map(row -> ContactEntry.id(book, row.text(3))).toList();
    return new Page<>(entries(ids), rows.next());
  }

  /** Of few contacts, which are all looked at. */
  Page<ContactEntry> among(Collection<String> books, Collection<String> uids) {
    String scope = "favourites/" + prefix;
    Place after = after(scope);
    List<Place> places = new ArrayList<>();
    for (String book : books) {
      for (String uid : uids) {
        view.find(CONTACTS, Scan.of(BY_UID, book, uid)).stream()
            .map(Document::value)
            .filter(entry -> !entry.group() && entry.sort().startsWith(prefix))
            .map(entry -> new Place(entry.sort(), entry.id()))
            .filter(place -> after == null || ORDER.compare(place, after) > 0)
            .forEach(places::add);
      }
    }
    return page(scope, places);
  }

  private @Nullable Place after(String scope) {
    String cursor = wanted.cursor();
    return cursor == null ? null : Place.of(Cursors.decodeText(scope, cursor));
  }

  private List<Row> rows(String book, @Nullable Place after) {
    Scan<ContactEntry> all = Scan.of(BY_NAME, book, 0L).between(prefix, beyond());
    Scan<ContactEntry> scan = after == null ? all : behind(all, after, book);
    return view.rows(CONTACTS, scan.limit(wanted.limit() + 1));
  }

  private @Nullable String beyond() {
    return prefix.isEmpty() ? null : prefix + LAST;
  }

  /** Contacts of the same sort key follow each other by their ids, which begin with their books. */
  private static Scan<ContactEntry> behind(Scan<ContactEntry> scan, Place after, String book) {
    int order = byCodePoint(book, after.book());
    if (order > 0) {
      return scan.between(after.sort(), scan.to());
    }
    List<@Nullable Object> keys = new ArrayList<>(scan.prefix());
    keys.add(after.sort());
    return scan.after(new Scan.Cursor(keys, order == 0 ? after.id() : book + BEHIND));
  }

  private Page<ContactEntry> page(String scope, List<Place> places) {
    places.sort(ORDER);
    boolean more = places.size() > wanted.limit();
    List<Place> shown = more ? places.subList(0, wanted.limit()) : places;
    return new Page<>(
        entries(shown.stream().map(Place::id).toList()),
        more ? Cursors.encode(scope, shown.getLast().text()) : null);
  }

  private List<ContactEntry> entries(List<String> ids) {
    Map<String, ContactEntry> known = new HashMap<>();
    view.getAll(CONTACTS, ids).forEach(found -> known.put(found.id(), found.value()));
    return ids.stream().flatMap(id -> Optional.ofNullable(known.get(id)).stream()).toList();
  }

  private static int byCodePoint(String one, String other) {
    return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
  }
}
