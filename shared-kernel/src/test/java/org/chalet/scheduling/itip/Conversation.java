package org.chalet.scheduling.itip;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chalet.contentline.Limits;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * People, each with a copy of one meeting, on one server: what they do to their copies, and the
 * messages that follow.
 */
final class Conversation {
  private final Map<String, Meeting> copies = new HashMap<>();
  private final Deque<ItipMessage> waiting = new ArrayDeque<>();
  private final Deque<String> senders = new ArrayDeque<>();
  private final List<String> said = new ArrayList<>();
  private final Map<String, String> statuses = new TreeMap<>();
  private final List<ItipMessage> sent = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T08:00:00Z");
  private boolean held;

  /** A client stores a copy, given as the lines of its components. */
  Conversation puts(String who, String components) {
    return change(who, parsed(calendar(components)), false, true);
  }

  /** A client that relies on the Schedule-Tag. */
  Conversation putsByScheduleTag(String who, String components) {
    return change(who, parsed(calendar(components)), true, true);
  }

  /** A client takes a line out of its copy. */
  Conversation takesOut(String who, String pattern) {
    String before = text(who);
    assertThat(before).containsPattern(pattern);
    return change(who, parsed(before.replaceAll(pattern, "")), false, true);
  }

  /** A client edits its copy as text. */
  Conversation replaces(String who, String text, String by) {
    String before = text(who);
    assertThat(before).contains(text);
    return change(who, parsed(before.replace(text, by)), false, true);
  }

  Conversation deletes(String who) {
    return change(who, null, false, true);
  }

  /** With {@code Schedule-Reply: F}. */
  Conversation deletesSilently(String who) {
    return change(who, null, false, false);
  }

  void refuses(ErrorCode code, String who, String text, String by) {
    String before = text(who);
    assertThat(before).contains(text);
    assertThatThrownBy(() -> replaces(who, text, by))
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
    assertThat(text(who)).isEqualTo(before);
    expect();
  }

  /** The others are told what the attendees of somebody's meeting have answered. */
  Conversation tellsAnswers(String who) {
    Meeting meeting = Objects.requireNonNull(copies.get(who));
    OrganizerMessages.of(null, meeting, Set.of(address(who)), now)
        .forEach(message -> {
          String to = name(message.recipient());
          Intake intake =
              AttendeeCopy.takeAnswers(copies.get(to), message, Set.of(message.recipient()));
          assertThat(intake.copy() == null || intake.answersOnly()).isTrue();
          if (intake.copy() != null) {
            keep(to, intake.copy());
          }
        });
    return this;
  }

  /** Messages stay under way from now on. */
  Conversation holdsMail() {
    held = true;
    return this;
  }

  Conversation deliversMail() {
    held = false;
    deliver();
    return this;
  }

  /** Somebody's message arrives, however it came. */
  Conversation arrives(String from, String to, String method, String components) {
    String text = calendar(components).replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:" + method);
    waiting.add(ItipMessage.read(text.getBytes(UTF_8), address(to)));
    senders.add(from);
    deliver();
    return this;
  }

  /** Exactly these messages were sent since the last time. */
  Conversation expect(String... lines) {
    assertThat(said).containsExactly(lines);
    said.clear();
    return this;
  }

  Conversation status(String recipient, String status) {
    assertThat(statuses.get(recipient)).isEqualTo(status);
    return this;
  }

  Conversation has(String who, String... lines) {
    assertThat(text(who).lines()).contains(lines);
    return this;
  }

  Conversation lacks(String who, String part) {
    assertThat(text(who)).doesNotContain(part);
    return this;
  }

  Conversation hasNothing(String who) {
    assertThat(copies).doesNotContainKey(who);
    return this;
  }

  /** The last message of all, unfolded. */
  String lastMessage() {
    return unfolded(sent.getLast().bytes());
  }

  String text(String who) {
    return unfolded(Objects.requireNonNull(copies.get(who)).bytes());
  }

  private static String unfolded(byte[] bytes) {
    return new String(bytes, UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
  }

  private Conversation change(String who, @Nullable Meeting meeting, boolean byTag, boolean reply) {
    now = now.plusSeconds(60);
    SchedulingDecision decision =
        SchedulingDecision.of(
            copies.get(who),
            meeting,
            new SchedulingDecision.Asked(Set.of(address(who)), now, byTag, false, reply));
    if (decision.stored() == null) {
      copies.remove(who);
    } else {
      keep(who, decision.stored());
    }
    decision
        .messages()
        .forEach(message -> {
          waiting.add(message);
          senders.add(who);
          sent.add(message);
          said.add(line(who, message));
        });
    deliver();
    return this;
  }

  private void deliver() {
    while (!held && !waiting.isEmpty()) {
      deliver(senders.remove(), waiting.remove());
    }
  }

  private void deliver(String from, ItipMessage message) {
    String to = name(message.recipient());
    ItipMessage read = ItipMessage.read(message.bytes(), message.recipient());
    Meeting copy = copies.get(to);
    Intake intake =
        read.method().isOrganizers()
            ? AttendeeCopy.take(copy, read, Set.of(address(to)))
            : OrganizerCopy.take(copy, read, address(from));
    statuses.put(to, intake.status());
    if (intake.copy() != null) {
      keep(to, intake.copy());
    }
  }

  /** Whatever is stored must be a calendar object. */
  private void keep(String who, Meeting meeting) {
    CalendarObject.of(meeting.bytes(), Limits.OBJECT);
    copies.put(who, meeting);
  }

  private static String line(String from, ItipMessage message) {
    String parts =
        message.meeting().parts().entrySet().stream()
            .map(part -> part(message, part.getKey(), part.getValue()))
            .collect(Collectors.joining(", "));
    return message.method() + " " + from + " -> " + name(message.recipient()) + ": " + parts;
  }

  private static String part(ItipMessage message, String key, Component part) {
    String which = key.isEmpty() ? "all" : key;
    return message.method() == Method.REPLY
        ? which + ' ' + part.property("ATTENDEE").map(Participants::answer).orElse("")
        : which;
  }

  static CalendarAddress address(String name) {
    return CalendarAddress.ofEmail(name + "@example.org");
  }

  private static String name(CalendarAddress address) {
    return address.email().orElseThrow().replace("@example.org", "");
  }

  private static Meeting parsed(String text) {
    return Meeting.of(ICalendars.parse(text.getBytes(UTF_8)));
  }

  /**
   * @param components lines, of which {@code attendee NAME} and {@code organizer NAME} are short
   *     for properties
   */
  private static String calendar(String components) {
    return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + components + "END:VCALENDAR\n")
        .replaceAll("(?m)^organizer(\\S*) (\\w+)$", "ORGANIZER$1:mailto:$2@example.org")
        .replaceAll("(?m)^attendee(\\S*) (\\w+)$", "ATTENDEE$1:mailto:$2@example.org")
        .replace("\n", "\r\n");
  }
}
