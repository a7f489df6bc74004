package org.chalet.storage.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/**
 * A scan as walks along one stretch of the index each, one after the other. Without a cursor that
 * is one walk. Behind a cursor {@code (c1, c2, id)} it is: same keys and a later id; same c1 and a
 * later second key; a later first key. Each is an equality prefix with at most one range behind it,
 * which an index answers by a seek, also where keys are null.
 */
record ScanPlan(List<Walk> walks) {
  /** One stretch: the condition, and what its parameters are. */
  record Walk(String condition, List<Object> values) {}

  static ScanPlan of(Scan<?> scan) {
    Scan.Cursor cursor = scan.after();
    Conditions fixed = new Conditions();
    int prefix = scan.prefix().size();
    for (int i = 0; i < prefix; i++) {
      fixed.equal(column(scan.index(), i), scan.prefix().get(i));
    }
    if (cursor == null) {
      return new ScanPlan(List.of(bounded(fixed, scan).walk()));
    }
    return new ScanPlan(after(scan, fixed, cursor));
  }

  private static List<Walk> after(Scan<?> scan, Conditions fixed, Scan.Cursor cursor) {
    int prefix = scan.prefix().size();
    int keys = scan.index().keys().size();
    List<Walk> walks = new ArrayList<>();
    for (int differing = keys; differing >= prefix; differing--) {
      Conditions same = fixed.copy();
      for (int i = prefix; i < differing; i++) {
        same.equal(column(scan.index(), i), cursor.keys().get(i));
      }
      if (differing == keys) {
        walks.add(bounded(same.beyond("id", cursor.id(), scan.descending()), scan).walk());
      } else {
        String column = column(scan.index(), differing);
        walks.addAll(beyond(scan, same, column, cursor.keys().get(differing)));
      }
    }
    return walks;
  }

  /** Nothing sorts before every value: last where we go down, first where we go up. */
  private static List<Walk> beyond(
      Scan<?> scan, Conditions same, String column, @Nullable Object key) {
    if (scan.descending()) {
      return key == null
          ? List.of()
          : List.of(
              bounded(same.copy().beyond(column, key, true), scan).walk(),
              bounded(same.copy().absent(column), scan).walk());
    }
    Conditions further =
        key == null ? same.copy().present(column) : same.copy().beyond(column, key, false);
    return List.of(bounded(further, scan).walk());
  }

  private static Conditions bounded(Conditions conditions, Scan<?> scan) {
    Object from = scan.from();
    Object to = scan.to();
    if (from == null && to == null) {
      return conditions;
    }
    String column = column(scan.index(), scan.prefix().size());
    if (from != null) {
      conditions.add(column + " >= ?", from);
    }
    if (to != null) {
      conditions.add(column + " < ?", to);
    }
    return conditions;
  }

  private static String column(Index<?> index, int key) {
    return KindTable.column(index.keys().get(key));
  }

  /** The keys and the id in the scan's direction. */
  static String order(Scan<?> scan) {
    String direction = scan.descending() ? " DESC" : "";
    return Stream.concat(scan.index().keys().stream().map(ScanPlan::name), Stream.of("id"))
        .map(column -> column + direction)
        .collect(Collectors.joining(", "));
  }

  private static String name(Field<?> field) {
    return KindTable.column(field);
  }

  private static final class Conditions {
    private final List<String> texts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions copy() {
      Conditions copy = new Conditions();
      copy.texts.addAll(texts);
      copy.values.addAll(values);
      return copy;
    }

    void add(String text, Object value) {
      texts.add(text);
      values.add(value);
    }

    void equal(String column, @Nullable Object value) {
      if (value == null) {
        absent(column);
      } else {
        add(column + " = ?", value);
      }
    }

    Conditions beyond(String column, Object value, boolean descending) {
      add(column + (descending ? " < ?" : " > ?"), value);
      return this;
    }

    Conditions absent(String column) {
      texts.add(column + " IS NULL");
      return this;
    }

    Conditions present(String column) {
      texts.add(column + " IS NOT NULL");
      return this;
    }

    Walk walk() {
      return new Walk(texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts), values);
    }
  }
}
