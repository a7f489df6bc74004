package org.chalet.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.query.finding.FindTags;
import org.chalet.query.finding.Findable;
import org.chalet.store.Document;
import org.chalet.store.TextScan;
import org.chalet.store.View;

/** The views in which one search looks, each in those collections of it that the asker may read. */
final class Sources {
  private final List<Source> sources = new ArrayList<>();

  private record Source(View view, Set<String> scopes) {
    Stream<Findable> search(Function<Set<String>, TextScan> scan) {
      return view.search(Findable.KIND, scan.apply(scopes)).stream().map(Document::value);
    }
  }

  void add(Supplier<View> view, Set<String> collections) {
    if (!collections.isEmpty()) {
      sources.add(
          new Source(
              view.get(), collections.stream().map(FindTags::scope).collect(Collectors.toSet())));
    }
  }

  /**
   * As one view would answer: no order occurs in two of them.
   *
   * @param scan what is looked for, by scopes
   */
  List<Findable> search(Function<Set<String>, TextScan> scan) {
    Stream<Findable> found = sources.stream().flatMap(source -> source.search(scan));
    if (sources.size() < 2) {
      return found.toList();
    }
    TextScan any = scan.apply(Set.of());
    Comparator<Findable> order = Comparator.comparingLong(Findable::order);
    return found.sorted(any.descending() ? order.reversed() : order).limit(any.limit()).toList();
  }
}
