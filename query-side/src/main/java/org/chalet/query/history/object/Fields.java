package org.chalet.query.history.object;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.query.history.FieldChange;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a version by their paths. What can be told apart has a path of its own, as {@code
 * VEVENT/ATTENDEE[mailto:anna@acme.example]}; of what cannot, equal values belong together.
 */
final class Fields {
  private final Map<String, List<Value>> values = new LinkedHashMap<>();

  void add(String path, Value value) {
    values.computeIfAbsent(path, p -> new ArrayList<>()).add(value);
  }

  /** What has to be changed in this one to get the other. */
  List<FieldChange> to(Fields other) {
    Set<String> paths = new LinkedHashSet<>(values.keySet());
    paths.addAll(other.values.keySet());
    List<FieldChange> changes = new ArrayList<>();
    for (String path : paths) {
      List<Value> gone = new ArrayList<>(values.getOrDefault(path, List.of()));
      List<Value> come = new ArrayList<>(other.values.getOrDefault(path, List.of()));
      come.removeIf(value -> removeOneLike(gone, value));
      for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
        String place = i == 0 ? path : path + '#' + (i + 1);
        changes.addAll(between(place, at(gone, i), at(come, i)));
      }
    }
    return changes;
  }

  private static boolean removeOneLike(List<Value> values, Value wanted) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isLike(wanted)) {
        values.remove(i);
        return true;
      }
    }
    return false;
  }

  private static @Nullable Value at(List<Value> values, int index) {
    return index < values.size() ? values.get(index) : null;
  }

  private static List<FieldChange> between(
      String path, @Nullable Value before, @Nullable Value after) {
    List<FieldChange> changes = new ArrayList<>();
    boolean whole = before == null || after == null || !(before.composed() && after.composed());
    if (whole) {
      FieldChange.between(path, text(before), text(after)).ifPresent(changes::add);
    }
    Map<String, String> former = parts(before, whole);
    Map<String, String> now = parts(after, whole);
    Set<String> names = new LinkedHashSet<>(former.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      FieldChange.between(path + '/' + name, former.get(name), now.get(name))
          .ifPresent(changes::add);
    }
    return changes;
  }

  private static @Nullable String text(@Nullable Value value) {
    return value == null ? null : value.text();
  }

  /** Parts that the whole text tells already are not told again. */
  private static Map<String, String> parts(@Nullable Value value, boolean whole) {
    return value == null || (whole && value.composed()) ? Map.of() : value.parts();
  }
}
