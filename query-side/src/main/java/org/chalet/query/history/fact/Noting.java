package org.chalet.query.history.fact;

import static org.chalet.query.history.fact.FactSchema.BY_SUBJECT;
import static org.chalet.query.history.fact.FactSchema.FACTS;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** What an event makes of facts. Taken in again, it changes nothing. */
record Noting(long position, Changes changes) {
  /** What is so of a subject, whatever was said later where the event comes again. */
  Optional<FactDocument> known(FactPlace place) {
    Optional<FactDocument> stored = stored(place);
    return stored.filter(fact -> fact.from() > position).isPresent()
        ? before(place)
        : stored.filter(fact -> !fact.gone());
  }

  private Optional<FactDocument> before(FactPlace place) {
    var scan = Scan.of(BY_SUBJECT, place.list(), place.subject()).between(null, position + 1);
    return changes.ids(FACTS, scan).stream()
        .flatMap(id -> changes.get(FACTS, id).stream())
        .map(Document::value)
        .filter(fact -> fact.wasThere(position))
        .findFirst();
  }

  /** The subject is there from now on, if it was not; an empty text takes a field away. */
  void say(FactPlace place, Map<String, String> fields) {
    Optional<FactDocument> before = stored(place);
    Map<String, String> now = new LinkedHashMap<>();
    before.filter(fact -> !fact.gone()).ifPresent(fact -> now.putAll(fact.fields()));
    fields.forEach((field, value) -> {
      if (value.isEmpty()) {
        now.remove(field);
      } else {
        now.put(field, value);
      }
    });
    long since = before.filter(fact -> !fact.gone()).map(FactDocument::since).orElse(position);
    follow(
        before.orElse(null),
        new FactDocument(place, now, since, position, FactDocument.NOW, false));
  }

  void say(FactPlace place, String field, String value) {
    say(place, Map.of(field, value));
  }

  /** Of a subject that is there; of others nothing is said. */
  void change(FactPlace place, Map<String, String> fields) {
    if (known(place).isPresent()) {
      say(place, fields);
    }
  }

  void end(FactPlace place) {
    Optional<FactDocument> before = stored(place).filter(fact -> !fact.gone());
    before.ifPresent(fact ->
        follow(
            fact, new FactDocument(place, Map.of(), position, position, FactDocument.NOW, true)));
  }

  /** All that is so now of what the scan's prefix names. */
  Collection<FactDocument> current(Scan<FactDocument> ended) {
    Map<String, FactDocument> found = new LinkedHashMap<>();
    for (String id : changes.ids(FACTS, ended.between(FactDocument.NOW, null))) {
      changes
          .get(FACTS, id)
          .map(Document::value)
          .filter(fact -> fact.until() == FactDocument.NOW)
          .ifPresent(fact -> found.put(id, fact));
    }
    return found.values();
  }

  /** Ends all of them, and tells of each. */
  Collection<FactDocument> ending(Scan<FactDocument> ended) {
    Collection<FactDocument> found = current(ended);
    found.forEach(fact -> end(fact.place()));
    return found;
  }

  private Optional<FactDocument> stored(FactPlace place) {
    return changes.get(FACTS, place.id()).map(Document::value);
  }

  /** An event that comes again finds what it said, or what was said later. */
  private void follow(@Nullable FactDocument before, FactDocument now) {
    if (before != null) {
      boolean same = before.gone() == now.gone() && before.fields().equals(now.fields());
      if (before.from() > position || same) {
        return;
      }
      if (!before.gone() && before.from() < position) {
        changes.put(FACTS, before.pastId(), before.endedAt(position));
      }
    }
    changes.put(FACTS, now.place().id(), now);
  }
}
