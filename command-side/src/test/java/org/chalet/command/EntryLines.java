package org.chalet.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chalet.calendar.AcknowledgeReminder;
import org.chalet.calendar.AnswerInvitation;
import org.chalet.calendar.ChangeEntry;
import org.chalet.calendar.CompleteTask;
import org.chalet.calendar.CopyCalendarObject;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.DeleteEntry;
import org.chalet.calendar.EntryPlace;
import org.chalet.calendar.SnoozeReminder;
import org.chalet.command.AuthorizationTest.Line;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/** Who may say something of events and tasks: whoever may write into the calendar. */
final class EntryLines {
  private static final AccountId OWNER = AccountId.ofLocal("collaborator");
  private static final CalendarId CALENDAR = CalendarId.ofLocal("second");
  private static final ResourceName NEW = new ResourceName("fresh.ics");

  private EntryLines() {}

  static Stream<Line> lines() {
    EntryDetails task = EntryDetails.NONE;
    return Stream.of(
        line("CreateEntry", new CreateEntry(CALENDAR, NEW, "fresh", "VTODO", task), null),
        line("ChangeEntry", new ChangeEntry(event("VEVENT"), task, NEW, "fresh"), null),
        line("DeleteEntry", new DeleteEntry(event("VEVENT")), null),
        line(
            "AnswerInvitation",
            new AnswerInvitation(event("VEVENT"), "accepted", null),
            ErrorCode.NOT_INVITED),
        line(
            "AcknowledgeReminder",
            new AcknowledgeReminder(CALENDAR, new ResourceName("e.ics"), "none"),
            ErrorCode.UNKNOWN_REMINDER),
        line(
            "SnoozeReminder",
            new SnoozeReminder(
                CALENDAR,
                new ResourceName("e.ics"),
                "none",
                null,
                Instant.parse("2020-01-01T00:00:00Z"),
                "again"),
            ErrorCode.INVALID_VALUE),
        line("CompleteTask", new CompleteTask(event("VTODO"), true), ErrorCode.UNKNOWN_OBJECT),
        line(
            "CopyCalendarObject",
            new CopyCalendarObject(CALENDAR, new ResourceName("e.ics"), CALENDAR, NEW, "fresh"),
            null));
  }

  private static EntryPlace event(String kind) {
    ResourceName name = new ResourceName("e.ics");
    return new EntryPlace(CALENDAR, name, kind, EditScope.ALL, null, Precondition.NONE);
  }

  private static Line line(String what, Command command, @Nullable ErrorCode owner) {
    Map<String, ErrorCode> told = new TreeMap<>();
    for (String other : List.of("legal", "administrator", "external", "outsider", "nobody")) {
      told.put(other, ErrorCode.FORBIDDEN);
    }
    if (owner != null) {
      told.put(OWNER.local(), owner);
    }
    return new Line(what, house -> command, told);
  }
}
