package org.chalet.query.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalet.query.history.fact.FactChange;
import org.chalet.query.history.fact.FactDocument;
import org.jspecify.annotations.Nullable;

/** Which fields differ between two states of a fact, by their names. */
final class FactDifference {
  private FactDifference() {}

  static List<FieldChange> of(List<FactChange> changes) {
    List<FieldChange> fields = new ArrayList<>();
    changes.forEach(change -> add(change.before(), change.after(), fields));
    fields.sort(Comparator.comparing(FieldChange::field));
    return fields;
  }

  private static void add(
      @Nullable FactDocument before, @Nullable FactDocument after, List<FieldChange> to) {
    Set<String> names = new LinkedHashSet<>();
    for (FactDocument fact : new FactDocument[] {after, before}) {
      if (fact != null) {
        names.addAll(fact.fields().keySet());
      }
    }
    for (String name : names) {
      FactDocument either = after == null ? before : after;
      if (either != null) {
        FieldChange.between(either.path(name), value(before, name), value(after, name))
            .ifPresent(to::add);
      }
    }
  }

  private static @Nullable String value(@Nullable FactDocument fact, String name) {
    return fact == null ? null : fact.field(name);
  }
}
