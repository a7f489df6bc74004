package org.chalet.product;

import java.util.ArrayList;
import java.util.List;

/**
 * Access that products of a kind came with.
 *
 * @param from number of the first product that did
 * @param until number of the first product that did not any more; {@link #OPEN} while they still do
 */
public record FutureAccess(long from, long until, Access access) {
  public static final long OPEN = Long.MAX_VALUE;

  public static FutureAccess since(long from, Access access) {
    return new FutureAccess(from, OPEN, access);
  }

  public boolean covers(long number) {
    return from <= number && number < until;
  }

  public boolean isOpen() {
    return until == OPEN;
  }

  /** The spans before this number. */
  public static List<FutureAccess> ended(List<FutureAccess> spans, long number) {
    List<FutureAccess> ended = new ArrayList<>();
    for (FutureAccess span : spans) {
      if (span.from < number) {
        ended.add(new FutureAccess(span.from, Math.min(span.until, number), span.access));
      }
    }
    return List.copyOf(ended);
  }

  /** The spans before this number, and one that begins with it. */
  public static List<FutureAccess> followed(List<FutureAccess> spans, long number, Access access) {
    List<FutureAccess> followed = new ArrayList<>(ended(spans, number));
    followed.add(since(number, access));
    return List.copyOf(followed);
  }
}
