package org.chalet.query.collection;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** The rows of a scan, fetched page by page while they are used. */
public final class RowPages<D> implements Iterator<Row> {
  private static final int PAGE = 1000;

  private final Supplier<View> view;
  private final Kind<D> kind;
  private final Scan<D> scan;
  private List<Row> page = List.of();
  private int next;
  private boolean last;

  public RowPages(Supplier<View> view, Kind<D> kind, Scan<D> scan) {
    this.view = view;
    this.kind = kind;
    this.scan = scan.limit(PAGE);
  }

  @Override
  public boolean hasNext() {
    if (next == page.size() && !last) {
      fetch();
    }
    return next < page.size();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.get(next++);
  }

  private void fetch() {
    Scan<D> following = page.isEmpty() ? scan : scan.after(page.getLast().cursor(scan.index()));
    page = view.get().rows(kind, following);
    next = 0;
    last = page.size() < PAGE;
  }
}
