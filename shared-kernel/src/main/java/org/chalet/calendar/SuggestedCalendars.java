package org.chalet.calendar;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What the operator suggests, in the operator's order. */
public record SuggestedCalendars(List<SuggestedCalendar> all) {
  public SuggestedCalendars {
    all = List.copyOf(all);
    Set<String> ids = new HashSet<>();
    for (SuggestedCalendar one : all) {
      if (!ids.add(one.id())) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "two suggestions are called " + one.id());
      }
    }
  }

  public Optional<SuggestedCalendar> named(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
