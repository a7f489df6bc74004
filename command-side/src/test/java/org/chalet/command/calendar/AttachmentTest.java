package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.calendar.AttachmentStories.file;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.AttachmentStored;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.command.Story;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttachmentTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final ResourceName NAME = new ResourceName("meeting.ics");
  private static final ResourceName OTHER = new ResourceName("other.ics");
  private static final String DAILY = "RRULE:FREQ=DAILY;COUNT=5\r\n";

  private final Story story = new Story();
  private final CalendarId calendar = story.registered("anna").calendar();
  private final CalendarId bobs = story.registered("bob").calendar();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void nothing_is_attached_where_nothing_is() {
    story.when(ANNA, add("a1")).refused(ErrorCode.UNKNOWN_OBJECT);
    story.given(ANNA, put(NAME, event("")));
    story.when(BOB, add("a1")).refused(ErrorCode.FORBIDDEN);
    story.when(BOB, remove("a1")).refused(ErrorCode.FORBIDDEN);
    story.when(BOB, replace("a1", "a2")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_file_that_is_not_attached_is_neither_replaced_nor_removed() {
    story.given(ANNA, put(NAME, event("")), add("a1"));
    story.when(ANNA, replace("a2", "a3")).refused(ErrorCode.INVALID_MANAGED_ID);
    story.when(ANNA, remove("a2")).refused(ErrorCode.INVALID_MANAGED_ID);
  }

  @Test
  void instances_that_are_not_there_are_refused() {
    story.given(ANNA, put(NAME, event(DAILY)), put(OTHER, event("").replace("u1", "u2")));
    for (String instance : new String[] {"20260110T100000Z", "20260105T110000Z", "x", "", "MM"}) {
      story.when(ANNA, add("a1", instance)).refused(ErrorCode.INVALID_INSTANCE);
    }
    Command single =
        new AddAttachment(
            calendar, OTHER, List.of("20260105T100000Z"), file("a1"), Precondition.NONE);
    story.when(ANNA, single).refused(ErrorCode.INVALID_INSTANCE);
  }

  @Test
  void a_file_too_large_and_a_file_too_many_are_refused() {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < CalendarLimits.MOST_ATTACHMENTS; i++) {
      story.readable.add("anna m" + i);
      many.append("ATTACH;MANAGED-ID=m").append(i).append(":https://x.example/\r\n");
    }
    story.given(ANNA, put(NAME, event(many.toString())));
    story.when(ANNA, add("a1")).refused(ErrorCode.TOO_MANY_ATTACHMENTS);
    story.given(ANNA, replace("m1", "a1"));
    story.readable.add("anna more");
    String more = many + "ATTACH;MANAGED-ID=more:https://x.example/\r\n";
    story.when(ANNA, put(NAME, event(more))).refused(ErrorCode.TOO_MANY_ATTACHMENTS);
    Command large =
        new AddAttachment(
            calendar,
            NAME,
            List.of(),
            file("a9", CalendarLimits.ATTACHMENT + 1),
            Precondition.NONE);
    story.when(ANNA, large).refused(ErrorCode.ATTACHMENT_TOO_LARGE);
  }

  @Test
  void there_has_to_be_room_for_what_is_stored_and_attached() {
    story.room = 100;
    story.when(ANNA, put(NAME, event(""))).refused(ErrorCode.QUOTA_EXCEEDED);
    story.room = 1000;
    story.given(ANNA, put(NAME, event("")));
    story.room = 4;
    story.when(ANNA, add("a1")).refused(ErrorCode.QUOTA_EXCEEDED);
    story.room = 0;
    story.given(ANNA, put(NAME, event("").replace("Meeting", "Meetin")));
  }

  @Test
  void what_a_client_expects_is_verified_first() {
    story.given(ANNA, put(NAME, event("")));
    Precondition other = new Precondition(false, false, Set.of("\"other\""), Set.of());
    Command command = new AddAttachment(calendar, NAME, List.of(), file("a1"), other);
    story.when(ANNA, command).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void an_id_is_given_once() {
    story.given(ANNA, put(NAME, event("")), add("a1"));
    story.when(ANNA, add("a1")).refused(ErrorCode.INVALID_MANAGED_ID);
  }

  @Test
  void a_file_is_kept_and_the_object_refers_to_it() {
    story.given(ANNA, put(NAME, event("")));
    Story.Outcome outcome = story.when(ANNA, add("a1"));
    assertThat(outcome.events())
        .contains(
            new AttachmentStored(
                calendar.raw(),
                ANNA.raw(),
                "a1",
                NAME.raw(),
                "00".repeat(32),
                5,
                "text/plain",
                "agenda, v1.txt"));
    assertThat(text())
        .contains(
            "ATTACH;MANAGED-ID=a1;FMTTYPE=text/plain;SIZE=5;FILENAME=\"agenda, v1.txt\":https://");
    ObjectStored stored = outcome.as(ObjectStored.class);
    assertThat(stored.etag()).isEqualTo(ETags.of(last().text().getBytes(UTF_8)));
    assertThat(stored.asSent()).isTrue();
  }

  @Test
  void a_file_is_replaced_under_another_id_in_every_instance() {
    story.given(ANNA, put(NAME, event(DAILY)), add("a1"), remove("a1", "20260106T100000Z"));
    assertThat(text().split("MANAGED-ID=a1", -1)).hasSize(2);
    assertThat(text()).contains("RECURRENCE-ID:20260106T100000Z");
    story.given(ANNA, add("b1", "20260107T100000Z"), replace("a1", "a2"));
    assertThat(text()).doesNotContain("a1");
    assertThat(text().split("MANAGED-ID=a2", -1)).hasSize(3);
    assertThat(text().split("MANAGED-ID=b1", -1)).hasSize(2);
    story.given(ANNA, remove("a2"));
    assertThat(text()).doesNotContain("a2").contains("MANAGED-ID=b1");
  }

  @Test
  void an_instance_named_beside_the_series_has_a_file_once() {
    story.given(ANNA, put(NAME, event(DAILY)), add("a1", "M", "20260106T100000Z"));
    assertThat(text().split("MANAGED-ID=a1", -1)).hasSize(3);
  }

  @Test
  void a_file_is_attached_to_the_series_alone() {
    story.given(ANNA, put(NAME, event(DAILY)), add("a0", "20260106T100000Z"), add("a1", "M"));
    assertThat(text().split("MANAGED-ID=a1", -1)).hasSize(2);
    assertThat(text().indexOf("MANAGED-ID=a1")).isLessThan(text().indexOf("RECURRENCE-ID"));
  }

  @Test
  void files_of_others_are_referred_to_only_by_those_who_may_read_them() {
    String managed = "ATTACH;MANAGED-ID=a1:https://chalet.example.org/dav/attachments/a1/x\r\n";
    story.when(ANNA, put(NAME, event(managed))).refused(ErrorCode.INVALID_MANAGED_ID);
    story.readable.add("anna a1");
    story.given(ANNA, put(NAME, event(managed)));
    story.readable.clear();
    story.given(ANNA, put(NAME, event(managed).replace("Meeting", "Changed")));
    PutCalendarObject stolen =
        new PutCalendarObject(bobs, NAME, event(managed).getBytes(UTF_8), Precondition.NONE);
    story.when(BOB, stolen).refused(ErrorCode.INVALID_MANAGED_ID);
  }

  @Test
  void a_large_file_within_an_object_is_refused_unless_it_came_in_otherwise() {
    String large = inline(CalendarLimits.INLINE_ATTACHMENT + 1);
    story.when(ANNA, put(NAME, event(large))).refused(ErrorCode.INLINE_ATTACHMENT_TOO_LARGE);
    story.given(ANNA, put(NAME, event(inline(CalendarLimits.INLINE_ATTACHMENT))));
  }

  @Test
  void a_restored_event_has_its_files_again() {
    story.given(
        ANNA,
        put(NAME, event("")),
        add("a1"),
        new DeleteCalendarObject(calendar, NAME, Precondition.NONE),
        new RestoreCalendarObject(calendar, NAME));
    assertThat(text()).contains("MANAGED-ID=a1");
    assertThat(story.history()).filteredOn(AttachmentStored.class::isInstance).hasSize(1);
  }

  private static String inline(int octets) {
    return "ATTACH;ENCODING=BASE64;VALUE=BINARY:"
        + Base64.getEncoder().encodeToString(new byte[octets])
        + "\r\n";
  }

  private AddAttachment add(String id, String... instances) {
    return new AddAttachment(calendar, NAME, List.of(instances), file(id), Precondition.NONE);
  }

  private ReplaceAttachment replace(String former, String id) {
    return new ReplaceAttachment(calendar, NAME, former, file(id), Precondition.NONE);
  }

  private RemoveAttachment remove(String id, String... instances) {
    return new RemoveAttachment(calendar, NAME, List.of(instances), id, Precondition.NONE);
  }

  private PutCalendarObject put(ResourceName name, String text) {
    return new PutCalendarObject(calendar, name, text.getBytes(UTF_8), Precondition.NONE);
  }

  private CalendarObjectPut last() {
    List<CalendarObjectPut> puts = new ArrayList<>();
    for (Event event : story.history()) {
      if (event instanceof CalendarObjectPut put) {
        puts.add(put);
      }
    }
    return puts.getLast();
  }

  private String text() {
    return last().text().replace("\r\n ", "");
  }

  private static String event(String more) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:u1\r\n"
        + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260105T100000Z\r\nDTEND:20260105T110000Z\r\n"
        + more
        + "SUMMARY:Meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }
}
