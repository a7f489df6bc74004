package org.chalet.query.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.Document;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a client wants.
 *
 * @param cursor where the part before ended, or null for the first
 * @param limit 1 to {@value #MOST}
 */
public record PageRequest(@Nullable String cursor, int limit) {
  public static final int MOST = 200;
  public static final int USUAL = 50;

  private static final int MOST_READ = 5000;

  /** Refuses limits that are out of bounds. */
  public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
    int most = limit == null ? USUAL : limit;
    if (most < 1 || most > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a limit lies between 1 and " + MOST);
    }
    return new PageRequest(cursor, most);
  }

  /** The wanted part of what the scan finds; cursors of other scans are refused. */
  public <D> Page<Document<D>> page(View view, Kind<D> kind, Scan<D> scan) {
    Index<D> index = scan.index();
    String scope = kind.name() + '/' + index.name() + scan.prefix() + scan.from();
    Scan.@Nullable Cursor after = cursor == null ? null : Cursors.decode(scope, cursor, index);
    List<Document<D>> found = view.find(kind, scan.after(after).limit(limit + 1));
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<Document<D>> shown = found.subList(0, limit);
    return new Page<>(shown, Cursors.encode(scope, cursorOf(shown.getLast(), index)));
  }

  /**
   * The wanted part of the rows that the scan finds and the filter lets through. Where the filter
   * leaves out very many, the part is short although there is more.
   */
  public <D> Page<Row> rows(View view, Kind<D> kind, Scan<D> scan, Predicate<Row> filter) {
    Index<D> index = scan.index();
    String scope = kind.name() + '/' + index.name() + scan.prefix() + scan.from();
    Scan.@Nullable Cursor after = cursor == null ? null : Cursors.decode(scope, cursor, index);
    List<Row> shown = new ArrayList<>(limit);
    for (int read = 0; read < MOST_READ; read += limit) {
      List<Row> found = view.rows(kind, scan.after(after).limit(limit + 1));
      for (Row row : found.subList(0, Math.min(found.size(), limit))) {
        if (shown.size() == limit) {
          return new Page<>(shown, after == null ? null : Cursors.encode(scope, after));
        }
        after = row.cursor(index);
        if (filter.test(row)) {
          shown.add(row);
        }
      }
      if (found.size() <= limit) {
        return new Page<>(shown, null);
      }
      if (shown.size() == limit) {
        break;
      }
    }
    return new Page<>(shown, after == null ? null : Cursors.encode(scope, after));
  }

  private static <D> Scan.Cursor cursorOf(Document<D> document, Index<D> index) {
    List<@Nullable Object> keys = new ArrayList<>();
    index.keys().forEach(field -> keys.add(field.of().apply(document.value())));
    return new Scan.Cursor(keys, document.id());
  }
}
