package org.chalet.command.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.LogFollower;
import org.chalet.command.Story;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Mail;
import org.chalet.command.mail.Wording;
import org.chalet.contact.ShareAddressBook;
import org.chalet.identity.ChangeProfile;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareLettersTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BEN = AccountId.ofLocal("ben");
  private static final Grantee BENS = new Grantee(BEN.raw());

  private final Story story = new Story();
  private final List<Letter> posted = new CopyOnWriteArrayList<>();
  private final Wording wording = new Wording(() -> "https://chalet.example.org");
  private final Notices notices =
      new Notices(
          new LogFollower.Ground(story.tail, story.vault, Leases.ALONE, story.clock),
          story.states(),
          posted::add);
  private CalendarId calendar = CalendarId.ofLocal("none");
  private AddressBookId book = AddressBookId.ofLocal("none");
  private OrganizationId house = OrganizationId.ofLocal("none");

  @BeforeEach
  void open() {
    var anna = story.registered("anna");
    calendar = anna.calendar();
    book = anna.addressBook();
    house = anna.organization();
    story.registered("ben");
    story
        .joins(ANNA, house, BEN, Role.COLLABORATOR)
        .given(
            ANNA,
            new ChangeCalendarProperties(calendar, CollectionProperties.named("Work & play")));
    notices.move();
    posted.clear();
  }

  @AfterEach
  void close() throws Exception {
    notices.close();
    story.close();
  }

  private Mail only() {
    notices.move();
    assertThat(posted).hasSize(1);
    assertThat(posted.getFirst().to().raw()).isEqualTo("ben@example.org");
    return wording.write("1", story.clock.instant(), posted.getFirst());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "it"})
  void whoever_gets_a_calendar_reads_from_whom_in_their_language(String language) {
    story
        .given(BEN, new ChangeProfile(BEN, null, language, null))
        .given(ANNA, new ShareCalendar(calendar, BENS, ShareLevel.VIEW));
    Mail mail = only();
    assertThat(posted.getFirst().language()).isEqualTo(language);
    assertThat(mail.subject()).contains("anna", "Work & play");
  }

  @ParameterizedTest
  @EnumSource(ShareLevel.class)
  void every_level_of_a_calendar_has_words(ShareLevel level) {
    story.given(ANNA, new ShareCalendar(calendar, BENS, level));
    assertThat(only().subject()).contains("Work & play");
    assertThat(posted.getFirst().name()).isEqualTo("calendar-shared-" + level.token());
  }

  @ParameterizedTest
  @EnumSource(value = ShareLevel.class, names = "FREE_BUSY", mode = EnumSource.Mode.EXCLUDE)
  void every_level_of_an_address_book_has_words(ShareLevel level) {
    story.given(ANNA, new ShareAddressBook(book, BENS, level));
    assertThat(only().subject()).contains("anna");
    assertThat(posted.getFirst().name()).isEqualTo("address-book-shared-" + level.token());
  }

  @Test
  void nobody_is_told_of_what_is_taken_back_already_or_is_for_many() {
    story.given(
        ANNA,
        new ShareCalendar(calendar, BENS, ShareLevel.VIEW),
        new RevokeCalendarShare(calendar, BENS),
        new ShareCalendar(calendar, new Grantee(house.raw()), ShareLevel.VIEW));
    notices.move();
    assertThat(posted).isEmpty();
  }

  @Test
  void of_several_levels_the_last_is_told() {
    story.given(
        ANNA,
        new ShareCalendar(calendar, BENS, ShareLevel.VIEW),
        new ShareCalendar(calendar, BENS, ShareLevel.EDIT));
    assertThat(only().subject()).contains("anna");
    assertThat(posted.getFirst().name()).isEqualTo("calendar-shared-edit");
  }

  @Test
  void sharing_over_and_over_fills_nobody_s_mailbox() {
    for (int i = 0; i < 15; i++) {
      story.given(ANNA, new ShareCalendar(calendar, BENS, ShareLevel.VIEW));
      notices.move();
      story.given(ANNA, new ShareCalendar(calendar, BENS, ShareLevel.EDIT));
      notices.move();
    }
    assertThat(posted).hasSize(20);
  }
}
