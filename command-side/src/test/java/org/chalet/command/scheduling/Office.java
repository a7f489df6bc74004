package org.chalet.command.scheduling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentFile;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.LogFollower;
import org.chalet.command.Story;
import org.chalet.file.Content;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.InboxItemRemoved;
import org.chalet.store.Leases;

/** Anna, Ben and Cleo with a calendar each, and the process that brings messages to them. */
final class Office implements AutoCloseable {
  static final AccountId ANNA = AccountId.ofLocal("anna");
  static final AccountId BEN = AccountId.ofLocal("ben");
  static final AccountId CLEO = AccountId.ofLocal("cleo");
  static final ResourceName NAME = new ResourceName("m.ics");

  final Story story = new Story();
  final List<Command> sent = new ArrayList<>();
  private final Map<AccountId, CalendarId> calendars = new HashMap<>();
  private SchedulingProcess process = fresh(story.commands());

  Office() {
    for (AccountId one : List.of(ANNA, BEN, CLEO)) {
      calendars.put(one, story.registered(one.local()).calendar());
    }
  }

  private SchedulingProcess fresh(Commands commands) {
    Commands watched =
        (command, trail) -> {
          sent.add(command);
          return commands.send(command, trail);
        };
    return new SchedulingProcess(
        new LogFollower.Ground(story.tail, story.vault, Leases.ALONE, story.clock),
        watched,
        (calendar, position) -> names(calendar));
  }

  /** Of all that ever was in the calendar. */
  private Iterator<String> names(String calendar) {
    return story.history().stream()
        .filter(event -> event instanceof CalendarObjectPut put && put.calendar().equals(calendar))
        .map(event -> ((CalendarObjectPut) event).name())
        .distinct()
        .iterator();
  }

  /** As after a crash: nothing is known of how far it had come. */
  void crashes() {
    process = fresh(story.commands());
  }

  /** The next deliveries meet these commands. */
  void crashesInto(Commands commands) {
    process = fresh(commands);
  }

  Office delivers() {
    process.move();
    return this;
  }

  /** What is due of answers is told, and delivered. */
  void tellsAnswers() {
    new AnswersProcess(story.vault, story.clock, story.commands()).round(() -> true);
    delivers();
  }

  CalendarId calendar(AccountId of) {
    return java.util.Objects.requireNonNull(calendars.get(of));
  }

  Story.Outcome puts(AccountId who, String text) {
    return story.when(who, put(who, text, Precondition.NONE));
  }

  PutCalendarObject put(AccountId who, String text, Precondition precondition) {
    ResourceName name = copy(who).map(CalendarObjectPut::name).map(ResourceName::new).orElse(NAME);
    return new PutCalendarObject(calendar(who), name, text.getBytes(UTF_8), precondition);
  }

  /** A client edits its copy as text. */
  Story.Outcome edits(AccountId who, String text, String by) {
    return puts(who, text(who).replace(text, by));
  }

  /** A file of three bytes, which everybody calls a plan. */
  Story.Outcome attaches(AccountId who, String id) {
    String url = "https://chalet.test/dav/attachments/" + id + "/plan.pdf";
    Content content = new Content("a".repeat(64), 3, "application/pdf");
    return story.when(
        who,
        new AddAttachment(
            calendar(who),
            new ResourceName(copy(who).orElseThrow().name()),
            List.of(),
            new AttachmentFile(id, content, "plan.pdf", url),
            Precondition.NONE));
  }

  Story.Outcome deletes(AccountId who) {
    ResourceName name = new ResourceName(copy(who).orElseThrow().name());
    return story.when(who, new DeleteCalendarObject(calendar(who), name, Precondition.NONE));
  }

  /** What stands in somebody's calendars at present. */
  List<CalendarObjectPut> copies(AccountId who) {
    Map<String, CalendarObjectPut> copies = new HashMap<>();
    for (Event event : story.history()) {
      if (event instanceof CalendarObjectPut put && put.owner().equals(who.raw())) {
        copies.put(put.calendar() + put.name(), put);
      } else if (event instanceof CalendarObjectDeleted gone) {
        copies.remove(gone.calendar() + gone.name());
      } else if (event instanceof CalendarDeleted gone) {
        copies.keySet().removeIf(key -> key.startsWith(gone.calendar()));
      }
    }
    return List.copyOf(copies.values());
  }

  Optional<CalendarObjectPut> copy(AccountId who) {
    List<CalendarObjectPut> copies = copies(who);
    assertThat(copies).hasSizeLessThanOrEqualTo(1);
    return copies.stream().findFirst();
  }

  String text(AccountId who) {
    return copy(who).orElseThrow().text().replace("\r\n ", "");
  }

  /** Items of somebody's inbox, each by its METHOD. */
  List<String> inbox(AccountId who) {
    Map<String, String> items = new java.util.LinkedHashMap<>();
    for (Event event : story.history()) {
      if (event instanceof InboxItemReceived item && item.owner().equals(who.raw())) {
        items.put(item.name(), item.text().replaceAll("(?s).*METHOD:(\\w+).*", "$1"));
      } else if (event instanceof InboxItemRemoved gone) {
        items.remove(gone.name());
      }
    }
    return List.copyOf(items.values());
  }

  static Trail system() {
    return Story.trail(Trail.SYSTEM);
  }

  /** Lunch in a far year, that Anna invites to. */
  static String lunch(String... others) {
    StringBuilder attendees = new StringBuilder();
    for (String other : others) {
      attendees.append("ATTENDEE;RSVP=TRUE:mailto:").append(other).append("@example.org\r\n");
    }
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//test//EN
    BEGIN:VEVENT
    UID:lunch
    DTSTAMP:20260101T000000Z
    DTSTART:20990105T110000Z
    DTEND:20990105T120000Z
    SUMMARY:Lunch
    ORGANIZER:mailto:anna@example.org
    ATTENDEE;PARTSTAT=ACCEPTED:mailto:anna@example.org
    %sEND:VEVENT
    END:VCALENDAR
    """
        .replace("\n", "\r\n")
        .formatted(attendees);
  }

  @Override
  public void close() throws Exception {
    process.close();
    story.close();
  }
}
