package org.chalet.query.dav.sync;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** How many results a client wants at most (RFC 5323, 5.17; RFC 6352, 10.6). */
public final class Limit {
  /** Says that there is more. */
  public static final XmlName REACHED = Names.dav("number-of-matches-within-limits");

  private Limit() {}

  /** Refuses MALFORMED what is no number from 1 on; no limit is a very large one. */
  public static long of(XmlElement request, XmlName limit, XmlName nresults) {
    return request
        .child(limit)
        .flatMap(element -> element.child(nresults))
        .map(Limit::number)
        .orElse(Long.MAX_VALUE);
  }

  private static long number(XmlElement element) {
    try {
      long number = Long.parseLong(element.text().strip());
      if (number > 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // refused below, like zero
    }
    throw new Rejected(ErrorCode.MALFORMED, "the limit is no number from 1 on");
  }
}
