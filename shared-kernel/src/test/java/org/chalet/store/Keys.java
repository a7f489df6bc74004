package org.chalet.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order of keys: nothing first, numbers by size, texts by their UTF-8 bytes. */
final class Keys {
  private static final Comparator<@Nullable Object> ORDER =
      Comparator.nullsFirst((a, b) -> compareValues(a, b));

  private Keys() {}

  static <D> Row row(Document<D> document, Index<D> index) {
    List<@Nullable Object> values = new ArrayList<>();
    index.columns().forEach(column -> values.add(column.of().apply(document.value())));
    return new Row(document.id(), values);
  }

  /** By the first {@code keys} values, then by document id. */
  static Comparator<Row> order(int keys) {
    return (a, b) -> {
      for (int i = 0; i < keys; i++) {
        int order = ORDER.compare(a.values().get(i), b.values().get(i));
        if (order != 0) {
          return order;
        }
      }
      return ORDER.compare(a.id(), b.id());
    };
  }

  static boolean within(Row row, Scan<?> scan) {
    int fixed = scan.prefix().size();
    for (int i = 0; i < fixed; i++) {
      if (ORDER.compare(row.values().get(i), scan.prefix().get(i)) != 0) {
        return false;
      }
    }
    Object from = scan.from();
    Object to = scan.to();
    if (from == null && to == null) {
      return true;
    }
    Object key = row.values().get(fixed);
    return key != null
        && (from == null || ORDER.compare(key, from) >= 0)
        && (to == null || ORDER.compare(key, to) < 0);
  }

  private static int compareValues(Object a, Object b) {
    if (a instanceof Number x && b instanceof Number y) {
      return Long.compare(x.longValue(), y.longValue());
    }
    return Arrays.compareUnsigned(
        a.toString().getBytes(StandardCharsets.UTF_8),
        b.toString().getBytes(StandardCharsets.UTF_8));
  }
}
