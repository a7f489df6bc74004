package org.chalet.query.history.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.history.fact.FactDocument;
import org.chalet.query.history.fact.FactPlaces;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/** Who could read or change a collection at a position, and through what; way by way. */
public final class AccessPast {
  private static final String BETWEEN = " ";

  /** How many are looked at for a page, where most of them had declined or the like. */
  private static final int MOST_READ = 2_000;

  private final Facts facts;

  public AccessPast(Facts facts) {
    this.facts = facts;
  }

  /** A place on the ways: on which, and where on it. */
  private record Place(int way, @Nullable String on) {
    String write(String scope) {
      return Cursors.encode(scope, way + BETWEEN + (on == null ? "" : on));
    }

    static Place read(String scope, @Nullable String cursor) {
      if (cursor == null) {
        return new Place(0, null);
      }
      String[] parts = Cursors.decodeText(scope, cursor).split(BETWEEN, 2);
      if (parts.length != 2 || !parts[0].matches("\\d{1,6}")) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
      }
      return new Place(Integer.parseInt(parts[0]), parts[1].isEmpty() ? null : parts[1]);
    }
  }

  /**
   * Whoever came on several ways is told of on each; a part may be short although there is more.
   * Refuses UNKNOWN_COLLECTION what was not there.
   */
  Page<Access> at(String collection, long position, PageRequest wanted) {
    String owner =
        facts
            .at(collection, "", position)
            .map(life -> life.field("owner", ""))
            .orElseThrow(() ->
                new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection at that moment"));
    List<Way> ways = new Ways(facts, collection, owner, position).all();
    String scope = FactPlaces.shares(collection) + '@' + position;
    Place place = Place.read(scope, wanted.cursor());
    List<Access> found = new ArrayList<>();
    for (int read = 0; read < MOST_READ && found.size() < wanted.limit(); ) {
      if (place.way() >= ways.size()) {
        return new Page<>(found, null);
      }
      Way way = ways.get(place.way());
      Page<FactDocument> page =
          way.facts().apply(new PageRequest(place.on(), wanted.limit() - found.size()));
      page.items().stream().map(way.access()).flatMap(Optional::stream).forEach(found::add);
      read += page.items().size() + 1;
      place =
          page.next() == null
              ? new Place(place.way() + 1, null)
              : new Place(place.way(), page.next());
    }
    return new Page<>(found, place.way() < ways.size() ? place.write(scope) : null);
  }
}
