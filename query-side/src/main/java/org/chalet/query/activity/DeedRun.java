package org.chalet.query.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * Part of what several walks along indexes find, in the order of positions.
 *
 * @param last the position of all that was walked over
 * @param isEnd whether nothing is left behind it
 */
record DeedRun(List<Deed> deeds, long last, boolean isEnd) {
  private static final int MOST = 500;

  static DeedRun newest(View view, Wanted wanted, long beyond) {
    return read(view, wanted, wanted.from(), beyond, true);
  }

  static DeedRun oldest(View view, Wanted wanted, long from) {
    return read(view, wanted, from, wanted.beyond(), false);
  }

  /** As far as all walks came, since another may still find what lies further on. */
  private static DeedRun read(
      View view, Wanted wanted, long from, long beyond, boolean newestFirst) {
    Comparator<Long> order = newestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
    TreeMap<Long, Deed> found = new TreeMap<>(order);
    List<Long> reached = new ArrayList<>();
    for (Scan<Deed> scan : wanted.scans()) {
      Scan<Deed> bounded = scan.between(from, beyond).limit(MOST);
      List<Document<Deed>> deeds =
          view.find(ActivitySchema.DEEDS, newestFirst ? bounded.reversed() : bounded);
      deeds.forEach(deed -> found.put(deed.value().position(), deed.value()));
      if (deeds.size() == MOST) {
        reached.add(deeds.getLast().value().position());
      }
    }
    if (reached.isEmpty()) {
      return new DeedRun(List.copyOf(found.values()), newestFirst ? from : beyond, true);
    }
    long last = reached.stream().min(order).orElseThrow();
    return new DeedRun(List.copyOf(found.headMap(last, true).values()), last, false);
  }
}
