package org.chalet.query.collection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.store.Document;
import org.chalet.store.Kind;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * Which collections stand where in the homes that were looked at lately; nearly every request asks
 * for one, and they change seldom. Bounded. Thread-safe.
 */
final class RecentHomes {
  private static final int MOST = 5_000;

  private final Kind<StoredCollection> kind;
  private Moment moment = new Moment("", 0);
  private final Map<Place, Optional<Document<StoredCollection>>> places = new HashMap<>();

  private record Moment(String generation, long changed) {}

  private record Place(String owner, String segment) {}

  RecentHomes(Kind<StoredCollection> kind) {
    this.kind = kind;
  }

  Optional<Document<StoredCollection>> find(
      View view,
      String owner,
      String segment,
      Function<View, Optional<Document<StoredCollection>>> search) {
    Moment asked = new Moment(view.generation(), view.changed(kind));
    Place place = new Place(owner, segment);
    Optional<Document<StoredCollection>> known = known(asked, place);
    if (known == null) {
      known = search.apply(view);
      keep(asked, place, known);
    }
    return known;
  }

  @SuppressWarnings("NullableOptional") // null is "not known", empty is "known not to be there"
  private synchronized @Nullable Optional<Document<StoredCollection>> known(
      Moment asked, Place place) {
    return moment.equals(asked) ? places.get(place) : null;
  }

  private synchronized void keep(
      Moment asked, Place place, Optional<Document<StoredCollection>> found) {
    if (!moment.equals(asked) || places.size() == MOST) {
      places.clear();
      moment = asked;
    }
    places.put(place, found);
  }
}
