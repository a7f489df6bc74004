package org.chalet.command.calendar;

import static org.chalet.calendar.CalendarComponents.KNOWN;
import static org.chalet.calendar.CalendarComponents.USUAL;

import java.util.List;
import java.util.Locale;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Kinds of components that a calendar takes (RFC 4791, 5.2.3). */
final class Components {
  private Components() {}

  /** In our own order, each once; the usual ones where nothing is wanted. */
  static List<String> of(List<String> wanted) {
    List<String> upper = wanted.stream().map(name -> name.toUpperCase(Locale.ROOT)).toList();
    if (!KNOWN.containsAll(upper)) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_COMPONENT, "a calendar takes " + String.join(", ", KNOWN));
    }
    return upper.isEmpty() ? USUAL : KNOWN.stream().filter(upper::contains).toList();
  }
}
