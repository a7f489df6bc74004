package org.chalet.query.history.fact;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.Cursors;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list of the past.
 *
 * @param seen position up to which the first page knew what had ended
 * @param part 0 for what had not ended then, else the number of a node
 * @param key of the last fact that was shown: where it began or ended
 * @param id of that fact's document; null before the first of the part
 */
record FactCursor(long seen, int part, long key, @Nullable String id) {
  private static final String BETWEEN = " ";
  private static final int PARTS = 4;

  static FactCursor first(long seen) {
    return new FactCursor(seen, 0, 0, null);
  }

  FactCursor in(int another) {
    return new FactCursor(seen, another, 0, null);
  }

  /** Behind a fact that had not ended. */
  FactCursor behind(FactDocument shown) {
    return new FactCursor(seen, 0, shown.from(), shown.place().id());
  }

  /** Behind one at a node whose facts are in the order in which they began, or ended. */
  FactCursor behind(FactDocument shown, int node, boolean byBegin) {
    return new FactCursor(seen, node, byBegin ? shown.from() : shown.until(), shown.pastId());
  }

  /** Where a walk along a node goes on. */
  Scan.@Nullable Cursor after(String list, long node) {
    return id == null ? null : new Scan.Cursor(List.of(list, node, key), id);
  }

  /** Whether a fact that had not ended comes behind. */
  boolean isBefore(FactDocument fact) {
    return id == null
        || fact.from() > key
        || (fact.from() == key && fact.place().id().compareTo(id) > 0);
  }

  String write(String scope) {
    return Cursors.encode(scope, String.join(BETWEEN, "" + seen, "" + part, "" + key, "" + id));
  }

  /** Refuses INVALID_VALUE. */
  static FactCursor read(String scope, String text) {
    String[] parts = Cursors.decodeText(scope, text).split(BETWEEN, PARTS);
    try {
      if (parts.length == PARTS && Integer.parseInt(parts[1]) >= 0) {
        return new FactCursor(
            Long.parseLong(parts[0]),
            Integer.parseInt(parts[1]),
            Long.parseLong(parts[2]),
            parts[3]);
      }
      throw foreign();
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  static Rejected foreign() {
    return new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
  }
}
