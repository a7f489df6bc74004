package org.chalet.query.history.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one event ended and began, by what it is about. */
final class FactChanges {
  private final Map<FactPlace, FactDocument> ended = new LinkedHashMap<>();
  private final Map<FactPlace, FactDocument> began = new LinkedHashMap<>();

  void ended(FactDocument fact) {
    ended.put(fact.place(), fact);
  }

  void began(FactDocument fact) {
    began.put(fact.place(), fact);
  }

  List<FactChange> inOrder() {
    Set<FactPlace> places = new LinkedHashSet<>(began.keySet());
    places.addAll(ended.keySet());
    List<FactChange> changes = new ArrayList<>();
    places.forEach(place -> changes.add(new FactChange(ended.get(place), began.get(place))));
    return changes;
  }
}
