package org.chalet.query.history.fact;

import static org.chalet.query.history.fact.FactSchema.BY_SUBJECT;
import static org.chalet.query.history.fact.FactSchema.FACTS;
import static org.chalet.query.history.fact.FactSchema.HOLDER_BEGAN;
import static org.chalet.query.history.fact.FactSchema.HOLDER_ENDED;
import static org.chalet.query.history.fact.FactSchema.OF_BEGAN;
import static org.chalet.query.history.fact.FactSchema.OF_ENDED;
import static org.chalet.query.history.fact.FactSchema.SCOPE_BEGAN;
import static org.chalet.query.history.fact.FactSchema.SCOPE_ENDED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Index;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * What was so at a position. Costs follow the answer: a fact is one seek, a list one seek for each
 * binary digit of the head, and then what it lists.
 */
public final class Facts {
  private record Ends(Index<FactDocument> began, Index<FactDocument> ended) {}

  private static final Ends SCOPE = new Ends(SCOPE_BEGAN, SCOPE_ENDED);
  private static final List<Ends> PARTIES =
      List.of(new Ends(HOLDER_BEGAN, HOLDER_ENDED), new Ends(OF_BEGAN, OF_ENDED));

  private final Supplier<View> live;
  private final LongPredicate caughtUp;

  /**
   * @param live the live view of {@link FactProjection}
   * @param caughtUp waits until that view has taken in a position; false when that took too long
   */
  public Facts(Supplier<View> live, LongPredicate caughtUp) {
    this.live = live;
    this.caughtUp = caughtUp;
  }

  /** The view once it has taken in that position; refuses STORAGE_UNAVAILABLE. */
  private View upTo(long position) {
    if (!caughtUp.test(position)) {
      throw new Rejected(ErrorCode.STORAGE_UNAVAILABLE, "the past is still being read");
    }
    return live.get();
  }

  /** What was said of one subject. */
  public Optional<FactDocument> at(FactPlace place, long position) {
    return at(place.list(), place.subject(), position);
  }

  public Optional<FactDocument> at(String list, String subject, long position) {
    var scan = Scan.of(BY_SUBJECT, list, subject).between(null, position + 1);
    return upTo(position).find(FACTS, scan.reversed().limit(1)).stream()
        .map(Document::value)
        .filter(fact -> fact.wasThere(position))
        .findFirst();
  }

  /** Each of a list once, in an order that stays the same while it is paged. */
  public Page<FactDocument> list(String list, long position, PageRequest wanted) {
    return new FactList(upTo(position), list, position).page(wanted);
  }

  /** All of a short list. */
  public List<FactDocument> whole(String list, long position) {
    return new FactList(upTo(position), list, position).all();
  }

  public long count(String list, long position) {
    return new FactList(upTo(position), list, position).count();
  }

  /**
   * The last position before another at which something was said of a party of the scope: an
   * account, a team, a product…
   */
  public OptionalLong touched(String scope, String party, long before, long head) {
    View view = upTo(head);
    return PARTIES.stream()
        .flatMap(ends -> Stream.of(ends.began(), ends.ended()))
        .flatMap(index ->
            view
                .rows(FACTS, Scan.of(index, scope, party).between(null, before).reversed().limit(1))
                .stream())
        .mapToLong(row -> row.number(2))
        .max();
  }

  /** What events of a scope changed, by their positions, from one position until another. */
  public Map<Long, List<FactChange>> changes(String scope, long from, long beyond) {
    Map<Long, FactChanges> found = new TreeMap<>();
    collect(upTo(beyond - 1), SCOPE, from, beyond, found, scope);
    return told(found);
  }

  /** The same one by one, up to a position that is waited for here; refuses as others do. */
  public ChangesInOrder inOrder(String scope, long last) {
    upTo(last);
    return new ChangesInOrder(this, scope, last);
  }

  /** The same of one of its parties alone, by one event. */
  public List<FactChange> changes(String scope, String party, long position) {
    View view = upTo(position);
    Map<Long, FactChanges> found = new TreeMap<>();
    PARTIES.forEach(ends -> collect(view, ends, position, position + 1, found, scope, party));
    return told(found).getOrDefault(position, List.of());
  }

  private static void collect(
      View view,
      Ends ends,
      long from,
      long beyond,
      Map<Long, FactChanges> found,
      Object... prefix) {
    for (Document<FactDocument> fact :
        view.find(FACTS, Scan.of(ends.ended(), prefix).between(from, beyond))) {
      found.computeIfAbsent(fact.value().until(), at -> new FactChanges()).ended(fact.value());
    }
    for (Document<FactDocument> fact :
        view.find(FACTS, Scan.of(ends.began(), prefix).between(from, beyond))) {
      found.computeIfAbsent(fact.value().from(), at -> new FactChanges()).began(fact.value());
    }
  }

  private static Map<Long, List<FactChange>> told(Map<Long, FactChanges> found) {
    Map<Long, List<FactChange>> told = new TreeMap<>();
    found.forEach((position, changes) -> told.put(position, changes.inOrder()));
    return told;
  }
}
