package org.chalet.command.calendar.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.Story;
import org.chalet.command.imports.ImportState;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.store.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CalendarImportsTest {
  private final Story story = new Story();
  private final AccountId anna = new AccountId("account:anna");
  private final CalendarId calendar = story.registered("anna").calendar();
  private final CalendarImports imports =
      new CalendarImports(story.commands(), story.vault, Leases.ALONE, story.clock);

  CalendarImportsTest() {
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    imports.close();
    story.close();
  }

  private static Trail by(String account) {
    return new Trail("account:" + account, Client.SYSTEM, "c", "test", null);
  }

  private static String event(String uid, String more) {
    return "BEGIN:VEVENT\r\nUID:"
        + uid
        + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260101T100000Z\r\n"
        + more
        + "END:VEVENT\r\n";
  }

  private static byte[] file(String... content) {
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:Club\r\n"
            + String.join("", content)
            + "END:VCALENDAR\r\n")
        .getBytes(UTF_8);
  }

  private CalendarImport run(boolean replace, byte[] file) {
    return finished(imports.into(calendar, file, replace, by("anna")));
  }

  private CalendarImport finished(CalendarImport begun) {
    while (imports.running().turn()) {
      Thread.onSpinWait();
    }
    return known(begun);
  }

  private CalendarImport known(CalendarImport begun) {
    return imports.running().one("account:anna", begun.id());
  }

  private static List<Integer> counts(CalendarImport known) {
    return List.of(
        known.total(),
        known.done().stored(),
        known.done().replaced(),
        known.done().unchanged(),
        known.done().kept(),
        known.refused());
  }

  private Stream<EventEnvelope> recorded() {
    return story.log.readFrom(1, 10_000).stream().map(story.codec::decode);
  }

  private List<CalendarObjectPut> stored() {
    return recorded()
        .map(EventEnvelope::payload)
        .filter(CalendarObjectPut.class::isInstance)
        .map(CalendarObjectPut.class::cast)
        .toList();
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
  }

  @Test
  void only_those_who_may_edit_import_and_nobody_sees_the_imports_of_others() {
    refused(ErrorCode.FORBIDDEN, () -> imports.into(calendar, file(), false, by("bob")));
    CalendarImport mine = run(false, file(event("a", "")));
    refused(ErrorCode.UNKNOWN_IMPORT, () -> imports.running().one("account:bob", mine.id()));
  }

  @Test
  void one_import_of_an_account_is_worked_on_at_a_time() {
    CalendarImport first = imports.into(calendar, file(event("a", "")), false, by("anna"));
    refused(
        ErrorCode.IMPORT_RUNNING,
        () -> imports.into(calendar, file(event("b", "")), false, by("anna")));
    assertThat(finished(first).state()).isEqualTo(ImportState.FINISHED);
    assertThat(counts(run(false, file(event("b", ""))))).containsExactly(1, 1, 0, 0, 0, 0);
  }

  @Test
  void an_object_that_cannot_be_taken_is_told_with_its_line_and_the_others_are_taken() {
    CalendarImport done =
        run(
            false,
            file(
                event("a", ""),
                event("b", "RRULE:FREQ=NEVER\r\n"),
                "BEGIN:VFREEBUSY\r\nUID:f\r\nEND:VFREEBUSY\r\n",
                event("c", "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A".repeat(100_000) + "\r\n"),
                event("d", "broken\r\n"),
                event("e", "")));
    assertThat(done.state()).isEqualTo(ImportState.FINISHED);
    assertThat(counts(done)).containsExactly(6, 2, 0, 0, 0, 4);
    assertThat(imports.running().refusals(done, 0, 100).refusals())
        .extracting(CalendarRefusal::line, CalendarRefusal::uid, CalendarRefusal::code)
        .containsExactly(
            tuple(10L, "b", "invalid-calendar-data"),
            tuple(16L, "f", "unsupported-component"),
            tuple(19L, "c", "inline-attachment-too-large"),
            tuple(25L, "d", "invalid-calendar-data"));
  }

  @Test
  void the_same_file_again_changes_nothing_whatever_is_written_anew_each_time() {
    CalendarImport first = run(true, file(event("a", "SUMMARY:A\r\nCLASS:PUBLIC\r\n")));
    assertThat(counts(first)).containsExactly(1, 1, 0, 0, 0, 0);
    byte[] later =
        new String(file(event("a", "CLASS:PUBLIC\r\nSUMMARY:A\r\n")), UTF_8)
            .replace("DTSTAMP:2026", "DTSTAMP:2027")
            .getBytes(UTF_8);
    assertThat(counts(run(true, later))).containsExactly(1, 0, 0, 1, 0, 0);
    assertThat(stored()).hasSize(1);
  }

  @Test
  void what_changed_is_kept_or_replaced_as_asked_under_its_name() {
    CalendarImport unused = run(false, file(event("a", "SUMMARY:One\r\n")));
    byte[] changed = file(event("a", "SUMMARY:Two\r\n"));
    assertThat(counts(run(false, changed))).containsExactly(1, 0, 0, 0, 1, 0);
    assertThat(counts(run(true, changed))).containsExactly(1, 0, 1, 0, 0, 0);
    assertThat(stored().stream().map(CalendarObjectPut::name).distinct()).hasSize(1);
    assertThat(stored().getLast().text()).contains("SUMMARY:Two").doesNotContain("METHOD");
  }

  @Test
  void what_was_deleted_comes_back() {
    CalendarImport first = run(false, file(event("a", "")));
    assertThat(counts(first)).containsExactly(1, 1, 0, 0, 0, 0);
    Story deleted =
        story.given(
            anna,
            new DeleteCalendarObject(
                calendar, new ResourceName(stored().getFirst().name()), Precondition.NONE));
    assertThat(counts(run(false, file(event("a", ""))))).containsExactly(1, 1, 0, 0, 0, 0);
  }

  @Test
  void nobody_is_invited_by_an_import_and_a_meeting_stays_as_it_is() {
    String meeting =
        "ORGANIZER:mailto:anna@example.org\r\nATTENDEE:mailto:bob@example.org\r\nSUMMARY:";
    CalendarImport unused = run(false, file(event("imported", meeting + "In\r\n")));
    assertThat(recorded().map(envelope -> envelope.payload().getClass().getPackageName()))
        .doesNotContain("org.chalet.scheduling");
    byte[] live =
        new String(file(event("live", meeting + "Here\r\n")), UTF_8)
            .replace("METHOD:PUBLISH\r\n", "")
            .getBytes(UTF_8);
    Story put =
        story.given(
            anna,
            new PutCalendarObject(calendar, new ResourceName("live.ics"), live, Precondition.NONE));
    CalendarImport again = run(true, file(event("live", meeting + "There\r\n")));
    assertThat(counts(again)).containsExactly(1, 0, 0, 0, 1, 0);
  }

  @Test
  void an_event_and_a_task_of_one_uid_do_not_take_each_others_place() {
    CalendarImport done =
        run(true, file(event("a", ""), "BEGIN:VTODO\r\nUID:a\r\nSUMMARY:T\r\nEND:VTODO\r\n"));
    assertThat(counts(done)).containsExactly(2, 1, 0, 0, 0, 1);
    assertThat(imports.running().refusals(done, 0, 100).refusals())
        .extracting(CalendarRefusal::code)
        .containsExactly("calendar-uid-taken");
  }

  @Test
  void a_new_calendar_is_named_as_the_file_says_or_as_asked() {
    CalendarImport done = finished(imports.intoNew(null, file(event("a", "")), by("anna")));
    assertThat(counts(done)).containsExactly(1, 1, 0, 0, 0, 0);
    CalendarImport named = finished(imports.intoNew("Mine", file(event("a", "")), by("anna")));
    assertThat(counts(named)).containsExactly(1, 1, 0, 0, 0, 0);
    assertThat(
            recorded()
                .map(EventEnvelope::payload)
                .filter(CalendarCreated.class::isInstance)
                .map(created -> ((CalendarCreated) created).properties().displayName()))
        .endsWith("Club", "Mine");
  }

  @Test
  void many_objects_go_in_parts_of_one_cause_and_a_cancelled_import_ends() {
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      events.append(event("e" + i, ""));
    }
    CalendarImport begun = imports.into(calendar, file(events.toString()), false, by("anna"));
    assertThat(imports.running().turn()).isTrue();
    assertThat(known(begun).done().stored()).isEqualTo(100);
    imports.running().cancel(known(begun));
    assertThat(imports.running().turn()).isFalse();
    assertThat(known(begun).state()).isEqualTo(ImportState.CANCELLED);
    CalendarImport again = run(false, file(events.toString()));
    assertThat(counts(again)).containsExactly(250, 150, 0, 100, 0, 0);
    assertThat(
            recorded()
                .filter(envelope -> envelope.payload() instanceof CalendarObjectPut)
                .map(envelope -> envelope.trail().cause())
                .distinct())
        .containsExactly("import " + begun.id(), "import " + again.id());
  }

  @Test
  void an_import_ends_where_there_is_no_room() {
    story.room = 1_000;
    CalendarImport done =
        run(false, file(event("a", "SUMMARY:" + "x".repeat(2_000) + "\r\n"), event("b", "")));
    assertThat(List.of(done.state(), done.reason()))
        .containsExactly(ImportState.STOPPED, "quota-exceeded");
  }
}
