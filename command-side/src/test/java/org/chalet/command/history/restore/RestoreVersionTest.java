package org.chalet.command.history.restore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RestoreCalendarObjectVersion;
import org.chalet.calendar.RestoreCalendarObjects;
import org.chalet.calendar.RestoreCalendarSettings;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.Story;
import org.chalet.contact.CardPut;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.PutCard;
import org.chalet.contact.RestoreCardVersion;
import org.chalet.contact.RestoreCards;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.FormerObject;
import org.chalet.kernel.value.ObjectsRestored;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RestoreVersionTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final ResourceName NAME = new ResourceName("a.ics");
  private static final ResourceName CARD = new ResourceName("a.vcf");

  private final Story story = new Story();
  private final CalendarId calendar;
  private final AddressBookId book;

  RestoreVersionTest() {
    var anna = story.registered("anna");
    calendar = anna.calendar();
    book = story.registered("bob").addressBook();
    story.joins(ANNA, anna.organization(), BOB, Role.COLLABORATOR);
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private static String event(String uid, String summary) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:"
        + uid
        + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nSUMMARY:"
        + summary
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static String card(String name) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nN:;;;;\r\nFN:" + name + "\r\nEND:VCARD\r\n";
  }

  private static String etag(String text) {
    return ETags.of(text.getBytes(UTF_8));
  }

  private PutCalendarObject put(ResourceName name, String text) {
    return new PutCalendarObject(calendar, name, text.getBytes(UTF_8), Precondition.NONE);
  }

  private DeleteCalendarObject delete(ResourceName name) {
    return new DeleteCalendarObject(calendar, name, Precondition.NONE);
  }

  private RestoreCalendarObjectVersion restore(long version) {
    return restore(version, Precondition.NONE);
  }

  private RestoreCalendarObjectVersion restore(long version, Precondition precondition) {
    return new RestoreCalendarObjectVersion(calendar, NAME, version, precondition, false);
  }

  private CalendarObjectPut stored(String uid, String text, @Nullable String former) {
    return new CalendarObjectPut(
        calendar.raw(), ANNA.raw(), NAME.raw(), uid, "VEVENT", text, former);
  }

  private PutCard put(String text) {
    return new PutCard(book, CARD, text.getBytes(UTF_8), Precondition.NONE);
  }

  @Test
  void a_version_is_stored_again_byte_for_byte() {
    String first = event("u1", "First");
    story.given(ANNA, put(NAME, first), put(NAME, event("u1", "Second")));
    story.when(ANNA, restore(0)).recorded(stored("u1", first, null));
    story.when(ANNA, restore(0)).recordedNothing();
  }

  @Test
  void a_version_of_a_deleted_object_brings_it_back() {
    String first = event("u1", "First");
    story.given(ANNA, put(NAME, first), put(NAME, event("u1", "Second")), delete(NAME));
    story.when(ANNA, restore(0)).recorded(stored("u1", first, null));
  }

  @Test
  void a_version_of_another_uid_frees_the_one_that_is_there() {
    String first = event("u1", "First");
    story.given(ANNA, put(NAME, first), put(NAME, event("u2", "Second")));
    story.when(ANNA, restore(0)).recorded(stored("u1", first, "u2"));
    story.given(ANNA, put(new ResourceName("b.ics"), event("u2", "Free")));
    story.when(ANNA, restore(1)).refused(ErrorCode.CALENDAR_UID_TAKEN);
  }

  @Test
  void only_the_state_that_is_expected_is_changed() {
    String second = event("u1", "Second");
    story.given(ANNA, put(NAME, event("u1", "First")), put(NAME, second));
    story
        .when(ANNA, restore(0, Precondition.NONE.withEtag("\"other\"")))
        .refused(ErrorCode.PRECONDITION_FAILED);
    story.given(ANNA, restore(0, Precondition.NONE.withEtag(etag(second))));
  }

  @Test
  void what_is_no_version_with_a_text_is_refused() {
    story.given(ANNA, put(NAME, event("u1", "First")), delete(NAME));
    for (long version : List.of(-1L, 1L, 2L, Long.MAX_VALUE)) {
      story.when(ANNA, restore(version)).refused(ErrorCode.UNKNOWN_OBJECT);
    }
  }

  @Test
  void who_may_edit_restores_what_was_shown_and_nothing_before() {
    story.given(ANNA, put(NAME, event("u1", "First")), put(NAME, event("u1", "Second")));
    story.when(BOB, restore(0)).refused(ErrorCode.FORBIDDEN);
    story.given(ANNA, new ShareCalendar(calendar, new Grantee(BOB.raw()), ShareLevel.EDIT));
    story.shownSince = story.log.head();
    story.when(BOB, restore(0)).refused(ErrorCode.UNKNOWN_OBJECT);
    String third = event("u1", "Third");
    story.given(ANNA, put(NAME, third));
    String second = event("u1", "Second");
    story.when(BOB, restore(1)).recorded(stored("u1", second, null));
    story.when(BOB, restore(2)).recorded(stored("u1", third, null));
  }

  @Test
  void nothing_is_restored_without_room_for_it() {
    story.given(ANNA, put(NAME, event("u1", "First")), delete(NAME));
    story.room = 10;
    story.when(ANNA, restore(0)).refused(ErrorCode.QUOTA_EXCEEDED);
  }

  @Test
  void objects_become_what_they_were_in_one_commit() {
    String first = event("u1", "First");
    String other = event("u2", "Other");
    ResourceName gone = new ResourceName("b.ics");
    ResourceName fresh = new ResourceName("c.ics");
    story.given(ANNA, put(NAME, first));
    long firstAt = story.log.head();
    story.given(ANNA, put(gone, other));
    long otherAt = story.log.head();
    String second = event("u1", "Second");
    String third = event("u3", "Third");
    story.given(ANNA, put(NAME, second), delete(gone), put(fresh, third));
    var wanted =
        List.of(
            new FormerObject(NAME, firstAt, etag(second)),
            new FormerObject(gone, otherAt, null),
            new FormerObject(fresh, FormerObject.NOTHING, etag(third)));
    var outcome = story.when(ANNA, new RestoreCalendarObjects(calendar, wanted, false));
    assertThat(outcome.as(ObjectsRestored.class)).isEqualTo(new ObjectsRestored(1, 1, 1, 0));
    assertThat(outcome.events().getFirst())
        .isEqualTo(new CalendarObjectDeleted(calendar.raw(), ANNA.raw(), fresh.raw(), "u3"));
    var again = story.when(ANNA, new RestoreCalendarObjects(calendar, wanted, false));
    again.recordedNothing();
    assertThat(again.as(ObjectsRestored.class)).isEqualTo(new ObjectsRestored(0, 0, 0, 3));
  }

  @Test
  void what_changed_meanwhile_is_refused() {
    story.given(ANNA, put(NAME, event("u1", "First")));
    long first = story.log.head();
    story.given(ANNA, put(NAME, event("u1", "Second")));
    for (FormerObject wanted :
        List.of(
            new FormerObject(NAME, first, null),
            new FormerObject(NAME, first, "\"other\""),
            new FormerObject(NAME, FormerObject.NOTHING, "\"other\""))) {
      story
          .when(ANNA, new RestoreCalendarObjects(calendar, List.of(wanted), false))
          .refused(ErrorCode.PRECONDITION_FAILED);
    }
  }

  @Test
  void an_object_takes_no_text_of_another_one() {
    story.given(ANNA, put(new ResourceName("b.ics"), event("u1", "First")));
    var wanted = new FormerObject(NAME, story.log.head(), null);
    story
        .when(ANNA, new RestoreCalendarObjects(calendar, List.of(wanted), false))
        .refused(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void settings_are_restored_by_their_owner() {
    var blue = new CollectionProperties("Work", null, "#0000ff", null, null, Map.of());
    var red = new CollectionProperties("Play", null, "#ff0000", null, null, Map.of());
    story.given(ANNA, new ChangeCalendarProperties(calendar, blue));
    story.given(ANNA, new ChangeCalendarProperties(calendar, red));
    story.when(BOB, new RestoreCalendarSettings(calendar, 1)).refused(ErrorCode.FORBIDDEN);
    story.when(ANNA, new RestoreCalendarSettings(calendar, 9)).refused(ErrorCode.UNKNOWN_OBJECT);
    story
        .when(ANNA, new RestoreCalendarSettings(calendar, 1))
        .recorded(new CalendarPropertiesChanged(calendar.raw(), ANNA.raw(), blue));
  }

  @Test
  void cards_are_restored_too() {
    story.given(BOB, put(card("First")));
    long first = story.log.head();
    story.given(BOB, put(card("Second")));
    RestoreCardVersion restore = new RestoreCardVersion(book, CARD, 0, Precondition.NONE);
    story.when(ANNA, restore).refused(ErrorCode.FORBIDDEN);
    CardPut expected = new CardPut(book.raw(), BOB.raw(), CARD.raw(), "u", card("First"), null);
    story.when(BOB, restore).recorded(expected);
    story.given(BOB, new DeleteCard(book, CARD, Precondition.NONE));
    story.when(BOB, restore).recorded(expected);
    var away = new FormerObject(CARD, FormerObject.NOTHING, etag(card("First")));
    var back = new FormerObject(CARD, first, null);
    assertThat(story.when(BOB, new RestoreCards(book, List.of(away))).as(ObjectsRestored.class))
        .isEqualTo(ObjectsRestored.REMOVED);
    story.when(BOB, new RestoreCards(book, List.of(back))).recorded(expected);
    story.when(BOB, new RestoreCards(book, List.of(back))).recordedNothing();
  }
}
