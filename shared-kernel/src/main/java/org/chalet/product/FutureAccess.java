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

  /** The spans, the last one ending before this number; those that never covered one are gone. */
  public static List<FutureAccess> ended(List<FutureAccess> spans, long number) {
    List<FutureAccess> ended = new ArrayList<>(spans);
    if (!spans.isEmpty() && spans.getLast().isOpen()) {
      FutureAccess last = ended.removeLast();
      if (last.from < number) {
        ended.add(new FutureAccess(last.from, number, last.access));
      }
    }
    return List.copyOf(ended);
  }

  /** The spans, with another one that begins at this number. */
  public static List<FutureAccess> followed(List<FutureAccess> spans, long number, Access access) {
    List<FutureAccess> followed = new ArrayList<>(ended(spans, number));
    followed.add(since(number, access));
    return List.copyOf(followed);
  }
}
