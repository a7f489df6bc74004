package org.chalet.command.history.restore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.chalet.kernel.value.ObjectsRestored;
import org.chalet.kernel.value.PastName;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.store.Leases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CollectionRestoresTest {
  private final Story story = new Story();
  private final AccountId anna = new AccountId("account:anna");
  private final CalendarId calendar = story.registered("anna").calendar();
  private final List<Item> missing = new ArrayList<>();
  private final CollectionRestores restores = restores();

  CollectionRestoresTest() {
    story.registered("bob");
  }

  private CollectionRestores restores() {
    return new CollectionRestores(
        story.commands(),
        (reader, then) ->
            new CollectionDifference(
                1, story.log.head(), story.log.head(), missing, List.of(), List.of(), List.of(), 0),
        story.vault,
        Leases.ALONE,
        story.clock);
  }

  @AfterEach
  void close() throws Exception {
    restores.close();
    story.close();
  }

  private static Trail by(String account) {
    return new Trail("account:" + account, Client.SYSTEM, "c", "test", null);
  }

  private CollectionRestores.Wanted wanted(@Nullable Long previewed) {
    return new CollectionRestores.Wanted(
        new PastName(calendar.raw(), "1"), RestoreMode.ADD_MISSING, false, previewed);
  }

  private CollectionRestore begin() {
    CollectionRestores.Wanted wanted = wanted(story.log.head());
    return restores.begin(wanted, restores.preview(wanted, by("anna")), by("anna"));
  }

  private static CollectionRestore finished(CollectionRestores restores, CollectionRestore begun) {
    while (restores.running().turn()) {
      Thread.onSpinWait();
    }
    return restores.running().one(begun.by(), begun.id());
  }

  private void lose(int objects) {
    for (int i = 0; i < objects; i++) {
      ResourceName name = new ResourceName(i + ".ics");
      String text =
          "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:u"
              + i
              + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nEND:VEVENT\r\n"
              + "END:VCALENDAR\r\n";
      story.given(
          anna, new PutCalendarObject(calendar, name, text.getBytes(UTF_8), Precondition.NONE));
      missing.add(new Item(name.raw(), story.log.head(), null, text.length()));
      story.given(anna, new DeleteCalendarObject(calendar, name, Precondition.NONE));
    }
  }

  private Stream<EventEnvelope> recordedSince(long position) {
    return story.log.readFrom(position + 1, 10_000).stream().map(story.codec::decode);
  }

  private static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
  }

  @Test
  void what_is_missing_comes_back_under_one_cause() {
    lose(120);
    long before = story.log.head();
    CollectionRestore begun = begin();
    assertThat(begun.total()).isEqualTo(120);
    CollectionRestore known = finished(restores, begun);
    assertThat(known.state()).isEqualTo(ImportState.FINISHED);
    assertThat(known.done()).isEqualTo(new ObjectsRestored(120, 0, 0, 0));
    assertThat(recordedSince(before))
        .hasSize(120)
        .allMatch(event -> event.payload() instanceof CalendarObjectPut)
        .allMatch(event -> event.trail().cause().equals("restore " + begun.id()))
        .allMatch(event -> event.trail().actor().equals("account:anna"));
  }

  @Test
  void it_goes_on_after_it_was_broken_off() throws Exception {
    lose(120);
    CollectionRestore begun = begin();
    assertThat(restores.running().turn()).isTrue();
    try (CollectionRestores next = restores()) {
      CollectionRestore known = finished(next, begun);
      assertThat(known.state()).isEqualTo(ImportState.FINISHED);
      assertThat(known.done().added()).isEqualTo(120);
    }
  }

  @Test
  void what_cannot_come_back_says_why_and_keeps_no_other() {
    lose(3);
    ResourceName taken = new ResourceName("taken.ics");
    byte[] text =
        ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:u1\r\n"
                + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nEND:VEVENT\r\n"
                + "END:VCALENDAR\r\n")
            .getBytes(UTF_8);
    story.given(anna, new PutCalendarObject(calendar, taken, text, Precondition.NONE));
    CollectionRestore known = finished(restores, begin());
    assertThat(known.done().added()).isEqualTo(2);
    assertThat(restores.running().refusals(known, 0, 10).refusals())
        .extracting(RestoreRefusal::name, RestoreRefusal::code)
        .containsExactly(tuple("1.ics", "calendar-uid-taken"));
  }

  @Test
  void what_was_changed_since_the_preview_is_refused() {
    lose(1);
    refused(
        ErrorCode.CHANGED_SINCE_PREVIEW,
        () -> restores.preview(wanted(story.log.head() - 1), by("anna")));
  }

  @Test
  void those_who_may_not_edit_learn_nothing_and_begin_nothing() {
    lose(1);
    refused(ErrorCode.FORBIDDEN, () -> restores.preview(wanted(null), by("bob")));
  }

  @Test
  void one_at_a_time_is_worked_on_for_a_person() {
    lose(1);
    CollectionRestore begun = begin();
    refused(ErrorCode.IMPORT_RUNNING, this::begin);
    restores.running().cancel(begun);
    assertThat(finished(restores, begun).state()).isEqualTo(ImportState.CANCELLED);
    assertThat(finished(restores, begin()).done().added()).isEqualTo(1);
  }

  @Test
  void it_stops_where_nothing_has_room() {
    lose(2);
    CollectionRestore begun = begin();
    story.room = 10;
    CollectionRestore known = finished(restores, begun);
    assertThat(known.state()).isEqualTo(ImportState.STOPPED);
    assertThat(known.reason()).isEqualTo("quota-exceeded");
  }
}
