package org.chalet.command.calendar;

import java.util.List;
import org.chalet.icalendar.CalendarObject;
import org.chalet.kernel.value.Precondition;
import org.chalet.scheduling.itip.ItipMessage;
import org.jspecify.annotations.Nullable;

/** What an owner's change of a copy of a meeting means for everybody else in it (RFC 6638, 3.2). */
public interface Scheduling {
  /**
   * What is to be done.
   *
   * @param scheduled whether the copy is a scheduling object resource from now on
   * @param text what is to be stored in place of what was sent; null where that is stored as it is
   */
  record Plan(boolean scheduled, @Nullable String text, List<ItipMessage> messages) {
    public static final Plan NOTHING = new Plan(false, null, List.of());
  }

  /**
   * Decides about a copy that is put.
   *
   * @param former text of the copy before, where it was a scheduling object resource
   * @throws org.chalet.kernel.rule.Rejected for a change that is not the owner's to make
   */
  Plan put(String owner, @Nullable String former, CalendarObject sent, Precondition precondition);

  /** Decides about a copy that is deleted. */
  Plan delete(String owner, String former, boolean reply);

  /** The stream of a copy in a calendar that is gone, which holds the meeting; mostly null. */
  @Nullable String displaced(String owner, String uid);

  /** Sends what was planned, with the current command. */
  void send(Plan plan, String owner, String calendar, String name);
}
