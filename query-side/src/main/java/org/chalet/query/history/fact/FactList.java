package org.chalet.query.history.fact;

import static org.chalet.query.history.fact.FactDocument.NOW;
import static org.chalet.query.history.fact.FactDocument.UNENDED;
import static org.chalet.query.history.fact.FactSchema.BY_BEGIN;
import static org.chalet.query.history.fact.FactSchema.BY_END;
import static org.chalet.query.history.fact.FactSchema.ENDED;
import static org.chalet.query.history.fact.FactSchema.FACTS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.query.past.ForkNode;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * A list as it was at a position: what had not ended when its first page was read, in the order of
 * beginnings; then what had, node by node. What ends while it is paged stays where it was.
 */
record FactList(View view, String list, long position) {
  /** While a list is paged; then its pages begin again. */
  private static final int MOST_CHANGES = 5_000;

  private static final Comparator<FactDocument> OLDEST_FIRST =
      Comparator.comparingLong(FactDocument::from).thenComparing(FactDocument::subject);

  Page<FactDocument> page(PageRequest wanted) {
    String scope = list + '@' + position;
    FactCursor at =
        wanted.cursor() == null
            ? FactCursor.first(view.position())
            : FactCursor.read(scope, wanted.cursor());
    List<FactDocument> shown = new ArrayList<>();
    List<Long> nodes = ForkNode.path(position, Math.max(at.seen(), position));
    for (int part = at.part(); part <= nodes.size() && shown.size() <= wanted.limit(); part++) {
      int room = wanted.limit() + 1 - shown.size();
      FactCursor from = part == at.part() ? at : at.in(part);
      shown.addAll(part == 0 ? unended(from, room) : ended(nodes.get(part - 1), from, room));
    }
    if (shown.size() <= wanted.limit()) {
      return new Page<>(shown, null);
    }
    List<FactDocument> page = shown.subList(0, wanted.limit());
    return new Page<>(page, behind(at, page.getLast(), nodes).write(scope));
  }

  private FactCursor behind(FactCursor at, FactDocument shown, List<Long> nodes) {
    if (shown.until() > at.seen()) {
      return at.behind(shown);
    }
    long node = ForkNode.of(shown.from(), shown.until());
    return at.behind(shown, nodes.indexOf(node) + 1, position < node);
  }

  List<FactDocument> all() {
    return page(new PageRequest(null, Integer.MAX_VALUE - 1)).items();
  }

  long count() {
    long count = view.count(FACTS, Scan.of(BY_BEGIN, list, UNENDED).between(null, position + 1));
    for (long node : ForkNode.path(position, Math.max(view.position(), position))) {
      count += view.count(FACTS, at(node));
    }
    return count;
  }

  private List<FactDocument> unended(FactCursor from, int room) {
    Scan<FactDocument> scan = Scan.of(BY_BEGIN, list, UNENDED).between(null, position + 1);
    Stream<FactDocument> still =
        view.find(FACTS, scan.after(from.after(list, UNENDED)).limit(room)).stream()
            .map(Document::value);
    var lately = Scan.of(ENDED, list).between(from.seen() + 1, NOW).limit(MOST_CHANGES + 1);
    List<Document<FactDocument>> gone = view.find(FACTS, lately);
    if (gone.size() > MOST_CHANGES) {
      throw FactCursor.foreign();
    }
    Stream<FactDocument> since =
        gone.stream()
            .map(Document::value)
            .filter(fact -> fact.from() <= position && from.isBefore(fact));
    return Stream.concat(still, since).sorted(OLDEST_FIRST).limit(room).toList();
  }

  private List<FactDocument> ended(long node, FactCursor from, int room) {
    Scan<FactDocument> scan = at(node);
    List<FactDocument> shown = new ArrayList<>();
    FactCursor last = from;
    List<Document<FactDocument>> found;
    do {
      found = view.find(FACTS, scan.after(last.after(list, node)).limit(room));
      for (Document<FactDocument> fact : found) {
        last = from.behind(fact.value(), from.part(), position < node);
        if (fact.value().until() <= from.seen() && shown.size() < room) {
          shown.add(fact.value());
        }
      }
    } while (found.size() == room && shown.size() < room);
    return shown;
  }

  /** Those that ended behind the position at a node before it, or began before it at one behind. */
  private Scan<FactDocument> at(long node) {
    return position < node
        ? Scan.of(BY_BEGIN, list, node).between(null, position + 1)
        : Scan.of(BY_END, list, node).between(position + 1, null);
  }
}
