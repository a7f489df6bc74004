package org.chalet.command.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.command.LogFollower;
import org.chalet.command.Story;
import org.chalet.command.mail.Letter;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.guard.ChooseGuard;
import org.chalet.guard.GuardSettings;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.guard.SettleMassChange;
import org.chalet.identity.CreateAppPassword;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.store.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MassChangesTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final SignedIn PHONE = new SignedIn(ANNA, "apppassword:phone");
  private static final SignedIn LAPTOP = new SignedIn(ANNA, "apppassword:laptop");

  private final Story story = new Story();
  private CalendarId calendar = CalendarId.ofLocal("none");
  private long size;
  private MassChanges process = fresh();

  private MassChanges fresh() {
    return new MassChanges(
        new LogFollower.Ground(story.tail, story.vault, Leases.ALONE, story.clock),
        story.states(),
        collection -> size,
        story.commands());
  }

  @BeforeEach
  void open() {
    calendar = story.registered("anna").calendar();
    story.clock.advance(Duration.ofMinutes(1));
    process.move();
  }

  @AfterEach
  void close() throws Exception {
    process.close();
    story.close();
  }

  private void stored(int events) {
    for (int one = 0; one < events; one++) {
      put(LAPTOP, one, "Meeting").events();
    }
    size += events;
    process.move();
  }

  private Story.Outcome put(SignedIn client, int one, String title) {
    String text =
        """
        BEGIN:VCALENDAR\r
        VERSION:2.0\r
        PRODID:-//Test//EN\r
        BEGIN:VEVENT\r
        UID:%d\r
        DTSTAMP:20260101T000000Z\r
        DTSTART:20260101T100000Z\r
        SUMMARY:%s\r
        END:VEVENT\r
        END:VCALENDAR\r
        """
            .formatted(one, title);
    return story.when(
        client,
        new PutCalendarObject(calendar, name(one), text.getBytes(UTF_8), Precondition.NONE));
  }

  private Story.Outcome deleted(SignedIn client, int one) {
    return story.when(client, new DeleteCalendarObject(calendar, name(one), Precondition.NONE));
  }

  private static ResourceName name(int one) {
    return new ResourceName(one + ".ics");
  }

  private void deletes(SignedIn client, int from, int to) {
    for (int one = from; one < to; one++) {
      deleted(client, one).events();
      size--;
    }
  }

  private List<MassChangeNoticed> noticed() {
    process.move();
    return story.tail.readFrom(1, 10_000).stream()
        .map(EventEnvelope::payload)
        .filter(MassChangeNoticed.class::isInstance)
        .map(MassChangeNoticed.class::cast)
        .toList();
  }

  private MassChangeId id(MassChangeNoticed change) {
    return new MassChangeId(new CollectionId(change.collection()), change.first());
  }

  private void choose(int share, int atLeast, boolean hold) {
    GuardSettings settings = new GuardSettings(true, share, atLeast, 5, hold);
    story.given(ANNA, new ChooseGuard(new CollectionId(calendar.raw()), settings));
  }

  @Test
  void a_client_that_deletes_much_is_noticed_once_and_its_owner_hears_of_it() {
    story.given(ANNA, new CreateAppPassword(ANNA, AppPasswordId.ofLocal("phone"), "My phone"));
    stored(60);
    deletes(PHONE, 0, 19);
    assertThat(noticed()).isEmpty();
    deletes(PHONE, 19, 40);
    assertThat(noticed())
        .hasSize(1)
        .first()
        .satisfies(change -> {
          assertThat(change.actor()).isEqualTo(ANNA.raw());
          assertThat(change.credential()).isEqualTo("apppassword:phone");
          assertThat(change.deleted()).isEqualTo(20);
          assertThat(change.rewritten()).isZero();
          assertThat(change.held()).isFalse();
        });
    List<Letter> letters =
        story.letters.stream().filter(letter -> letter.name().equals("mass-change")).toList();
    assertThat(letters).hasSize(1);
    assertThat(letters.getFirst().values())
        .containsEntry("deleted", "20")
        .hasEntrySatisfying("client", client -> assertThat(client).contains("My phone"));
    assertThat(letters.getFirst().link()).startsWith(MassChangeLinks.PAGE + "?token=");
  }

  @Test
  void a_large_collection_takes_a_share_of_it_and_not_only_a_number() {
    stored(60);
    size = 1000;
    deletes(PHONE, 0, 40);
    assertThat(noticed()).isEmpty();
  }

  @Test
  void the_same_object_again_and_again_is_one() {
    stored(3);
    for (int turn = 0; turn < 60; turn++) {
      put(PHONE, 1, "Title " + turn).events();
    }
    assertThat(noticed()).isEmpty();
  }

  @Test
  void rewriting_counts_as_deleting_does_and_new_objects_do_not() {
    stored(60);
    for (int one = 0; one < 25; one++) {
      put(PHONE, one, "Overwritten").events();
    }
    assertThat(noticed())
        .hasSize(1)
        .first()
        .satisfies(change -> {
          assertThat(change.deleted()).isZero();
          assertThat(change.rewritten()).isEqualTo(20);
        });
  }

  @Test
  void two_clients_are_counted_apart() {
    stored(60);
    deletes(PHONE, 0, 15);
    deletes(LAPTOP, 15, 30);
    assertThat(noticed()).isEmpty();
  }

  @Test
  void a_client_that_is_held_writes_nothing_there_until_the_owner_confirms() {
    choose(10, 5, true);
    stored(20);
    deletes(PHONE, 0, 5);
    MassChangeNoticed change = noticed().getFirst();
    assertThat(change.held()).isTrue();
    deleted(PHONE, 6).refused(ErrorCode.HELD_UNTIL_CONFIRMED);
    put(PHONE, 7, "Other").refused(ErrorCode.HELD_UNTIL_CONFIRMED);
    deletes(LAPTOP, 6, 7);
    story.when(PHONE, new RestoreCalendarObject(calendar, name(1))).events();
    story.given(ANNA, new SettleMassChange(id(change), false));
    deletes(PHONE, 7, 8);
    story
        .when(ANNA, new SettleMassChange(id(change), false))
        .refused(ErrorCode.UNKNOWN_MASS_CHANGE);
  }

  @Test
  void whoever_wants_no_guard_has_none() {
    story.given(
        ANNA,
        new ChooseGuard(
            new CollectionId(calendar.raw()), new GuardSettings(false, 10, 2, 5, true)));
    stored(30);
    deletes(PHONE, 0, 30);
    assertThat(noticed()).isEmpty();
  }

  @Test
  void choosing_what_was_chosen_records_nothing() {
    choose(10, 5, true);
    story
        .when(
            ANNA,
            new ChooseGuard(
                new CollectionId(calendar.raw()), new GuardSettings(true, 10, 5, 5, true)))
        .recordedNothing();
  }
}
