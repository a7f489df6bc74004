package org.chalet.command.calendar;

import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.scheduling.SchedulingStreams;

/** In every home two names belong to the scheduling inbox and outbox (RFC 6638, 2). */
record NameOfCalendar(String segment) implements Rule {
  private static final Set<String> TAKEN =
      Set.of(SchedulingStreams.INBOX, SchedulingStreams.OUTBOX);

  @Override
  public boolean broken() {
    return TAKEN.contains(segment);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.COLLECTION_EXISTS;
  }

  @Override
  public String detail() {
    return "this name is that of a scheduling collection";
  }
}
