package org.chalet.command.calendar;

import java.util.List;
import java.util.Set;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.icalendar.entry.Organizer;
import org.chalet.kernel.value.Precondition;
import org.chalet.scheduling.itip.CalendarAddress;
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
   * The copy that an owner had of a meeting until now.
   *
   * @param text null where there was none, or its calendar is gone
   * @param displaced the stream that gives the meeting up for another; mostly null
   */
  record Former(@Nullable String text, @Nullable String displaced) {
    public static final Former NONE = new Former(null, null);

    /** Whether the copy was in another place. */
    public boolean isMoved() {
      return text != null && displaced != null;
    }
  }

  /**
   * Who of the owner's copies is the meeting: what was stored last (RFC 6638, 3.2.4.1). Any other
   * is a text like others.
   */
  boolean isMeeting(String stream, CalendarObjectPut copy);

  /**
   * What a copy that is put takes the place of: itself, or one in another calendar.
   *
   * @param now what is stored under its name; null for nothing
   */
  Former former(String stream, @Nullable CalendarObjectPut now, CalendarObjectPut wanted);

  /**
   * Decides about a copy that is put.
   *
   * @throws org.chalet.kernel.rule.Rejected for a change that is not the owner's to make
   */
  Plan put(String owner, Former former, CalendarObject sent, Precondition precondition);

  /** Decides about a copy that is deleted. */
  Plan delete(String owner, String former, boolean reply);

  /**
   * Refuses ATTENDEE_CHANGE_NOT_ALLOWED a copy of a meeting that somebody else organizes.
   *
   * @param copy text of a scheduling object resource
   */
  void verifyOrganizes(String owner, String copy);

  /** Sends what was planned, with the current command. */
  void send(Plan plan, String owner, String calendar, String name);

  /**
   * Keeps the rooms that an object of the owner's needs, with the current command; refuses
   * ROOM_TAKEN and others where that cannot be.
   */
  default void reserve(String owner, Component stored) {}

  /**
   * The same for what becomes of an object in the calendar of a room; nothing for people's.
   *
   * @param before null for what is new
   * @param now null for what is gone
   */
  default void occupy(@Nullable CalendarObjectPut before, @Nullable CalendarObjectPut now) {}

  /**
   * The event with the room that somebody names by its id as its place, and invited; refuses
   * UNKNOWN_ROOM and others. A room that was its place is not needed at another one.
   */
  default Component placed(String owner, Component part, EntryDetails details) {
    return part;
  }

  /** All addresses that mean a calendar's owner. */
  Set<CalendarAddress> addresses(String owner);

  /** How a calendar's owner invites others. */
  Organizer organizer(String owner);
}
