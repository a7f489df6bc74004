package org.chalet.query.projection;

import java.util.List;
import org.chalet.store.Field;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** Whether a scan would find a document that is not stored yet. */
final class ScanMatch {
  private ScanMatch() {}

  static <D> boolean matches(Scan<D> scan, D value) {
    List<Field<D>> keys = scan.index().keys();
    int fixed = scan.prefix().size();
    for (int i = 0; i < fixed; i++) {
      if (!scan.prefix().get(i).equals(keys.get(i).of().apply(value))) {
        return false;
      }
    }
    return fixed == keys.size() || inBounds(scan, keys.get(fixed).of().apply(value));
  }

  private static boolean inBounds(Scan<?> scan, @Nullable Object key) {
    Object from = scan.from();
    Object to = scan.to();
    if (from != null && (key == null || compare(key, from) < 0)) {
      return false;
    }
    return to == null || key == null || compare(key, to) < 0;
  }

  /** Text by code point, as the engines compare bytes of UTF-8. */
  private static int compare(Object one, Object other) {
    if (one instanceof Long a && other instanceof Number b) {
      return Long.compare(a, b.longValue());
    }
    int[] a = one.toString().codePoints().toArray();
    int[] b = other.toString().codePoints().toArray();
    return java.util.Arrays.compare(a, b);
  }
}
