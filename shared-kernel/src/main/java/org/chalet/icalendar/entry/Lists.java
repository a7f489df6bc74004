package org.chalet.icalendar.entry;

import java.util.List;
import java.util.Objects;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** Lists and words of bodies. */
final class Lists {
  private Lists() {}

  /** A copy; refuses INVALID_VALUE a list with nothing in one of its places. */
  static <T> List<T> whole(List<T> list) {
    if (list.stream().anyMatch(Objects::isNull)) {
      throw refusal("a list has an empty place");
    }
    return List.copyOf(list);
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static Rejected refusal(String why) {
    return new Rejected(ErrorCode.INVALID_VALUE, why);
  }
}
