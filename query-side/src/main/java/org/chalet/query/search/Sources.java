package org.chalet.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.query.finding.Findable;
import org.chalet.store.Document;
import org.chalet.store.TextScan;
import org.chalet.store.View;

/** The views in which one search looks, each in what of it the asker may read. */
final class Sources {
  private final List<Source> sources = new ArrayList<>();

  /** Some scopes of a view; of what is in them, what has one of the tags, if any are given. */
  private record Source(View view, Set<String> scopes, Set<String> within) {
    TextScan narrowed(TextScan scan) {
      List<Set<String>> tags = new ArrayList<>(scan.tags());
      if (!within.isEmpty()) {
        tags.add(within);
      }
      return scan.in(scopes).tagged(tags);
    }
  }

  void add(Supplier<View> view, Set<String> scopes, Set<String> within) {
    if (!scopes.isEmpty()) {
      sources.add(new Source(view.get(), scopes, within));
    }
  }

  long count(TextScan scan) {
    return sources.stream()
        .mapToLong(source -> source.view().count(Findable.KIND, source.narrowed(scan)))
        .sum();
  }

  /** As one view would answer: no order occurs in two of them. */
  List<Findable> search(TextScan scan) {
    Stream<Findable> found =
        sources.stream()
            .flatMap(source -> source.view().search(Findable.KIND, source.narrowed(scan)).stream())
            .map(Document::value);
    if (sources.size() < 2) {
      return found.toList();
    }
    Comparator<Findable> order = Comparator.comparingLong(Findable::order);
    return found.sorted(scan.descending() ? order.reversed() : order).limit(scan.limit()).toList();
  }
}
