package org.chalet.query.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.store.Document;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/** Walks two generations along their first indexes and counts what differs. */
final class Comparing {
  private static final int PAGE = 1000;
  private static final int FIRST_IDS = 10;

  private final View live;
  private final View built;

  private final Runnable everyPage;

  private Comparing(View live, View built, Runnable everyPage) {
    this.live = live;
    this.built = built;
    this.everyPage = everyPage;
  }

  static ViewComparison of(View live, View built, Runnable everyPage) {
    Comparing comparing = new Comparing(live, built, everyPage);
    List<KindComparison> kinds = new ArrayList<>();
    for (Kind<?> kind : built.schema().kinds()) {
      kinds.add(comparing.kind(kind));
    }
    return new ViewComparison(built.position(), kinds);
  }

  private <D> KindComparison kind(Kind<D> kind) {
    List<String> firstIds = new ArrayList<>();
    long[] missingAndDifferent = new long[2];
    walk(
        live,
        kind,
        page -> {
          Map<String, Document<D>> here = byId(live, kind, page);
          Map<String, Document<D>> there = byId(built, kind, page);
          for (Map.Entry<String, Document<D>> entry : here.entrySet()) {
            Document<D> other = there.get(entry.getKey());
            if (other == null || !alike(entry.getValue(), other)) {
              missingAndDifferent[other == null ? 0 : 1]++;
              note(firstIds, entry.getKey());
            }
          }
        });
    long[] extraAndAll = new long[2];
    walk(
        built,
        kind,
        page -> {
          extraAndAll[1] += page.size();
          Map<String, Document<D>> there = byId(live, kind, page);
          for (String id : page) {
            if (!there.containsKey(id)) {
              extraAndAll[0]++;
              note(firstIds, id);
            }
          }
        });
    return new KindComparison(
        kind.name(),
        extraAndAll[1],
        missingAndDifferent[0],
        extraAndAll[0],
        missingAndDifferent[1],
        firstIds);
  }

  private static void note(List<String> ids, String id) {
    if (ids.size() < FIRST_IDS) {
      ids.add(id);
    }
  }

  private static <D> Map<String, Document<D>> byId(View view, Kind<D> kind, List<String> ids) {
    Map<String, Document<D>> byId = new HashMap<>();
    view.getAll(kind, ids).forEach(document -> byId.put(document.id(), document));
    return byId;
  }

  private static boolean alike(Document<?> one, Document<?> other) {
    return one.position() == other.position()
        && one.value().equals(other.value())
        && Arrays.equals(one.body(), other.body());
  }

  private interface Page {
    void of(List<String> ids);
  }

  private <D> void walk(View view, Kind<D> kind, Page visitor) {
    Index<D> index = kind.indexes().getFirst();
    Scan.@Nullable Cursor after = null;
    List<Row> rows;
    do {
      rows = view.rows(kind, Scan.of(index).limit(PAGE).after(after));
      everyPage.run();
      visitor.of(rows.stream().map(Row::id).toList());
      after = rows.isEmpty() ? null : rows.getLast().cursor(index);
    } while (rows.size() == PAGE);
  }
}
