package org.chalet.command.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.LogFollower;
import org.chalet.command.Story;
import org.chalet.command.mail.Letter;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShared;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.sharing.AcceptShareOffer;
import org.chalet.sharing.DeclineShareOffer;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ResendShareOffer;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareOfferDeclined;
import org.chalet.sharing.ShareOfferResent;
import org.chalet.sharing.ShareOfferTaken;
import org.chalet.sharing.ShareOfferWithdrawn;
import org.chalet.sharing.ShareOffered;
import org.chalet.sharing.ShareWords;
import org.chalet.sharing.WithdrawShareOffer;
import org.chalet.store.Leases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShareOffersTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final AccountId EVE = AccountId.ofLocal("eve");
  private static final ShareOfferId OFFER = ShareOfferId.ofLocal("one");
  private static final EmailAddress TO_EVE = new EmailAddress("Eve@Example.org");

  private final Story story = new Story();
  private CalendarId calendar = CalendarId.ofLocal("none");
  private AddressBookId book = AddressBookId.ofLocal("none");
  private OrganizationId house = OrganizationId.ofLocal("none");

  @BeforeEach
  void open() {
    var anna = story.registered("anna");
    calendar = anna.calendar();
    book = anna.addressBook();
    house = anna.organization();
    story.registered("bob");
    story.joins(ANNA, house, BOB, Role.COLLABORATOR);
    story.letters.clear();
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private OfferShare offer(String collection, EmailAddress to, ShareLevel level) {
    return new OfferShare(OFFER, new CollectionId(collection), to, level);
  }

  private OfferShare toEve(ShareLevel level) {
    return offer(calendar.raw(), TO_EVE, level);
  }

  private ShareOfferTaken taken() {
    return new ShareOfferTaken(OFFER.raw(), ANNA.raw(), EVE.raw());
  }

  private CalendarShared direct(String level) {
    return new CalendarShared(calendar.raw(), ANNA.raw(), EVE.raw(), "", level);
  }

  @Test
  void an_address_without_an_account_gets_a_letter_and_an_offer() {
    story
        .when(ANNA, toEve(ShareLevel.EDIT))
        .recorded(
            new ShareOffered(
                OFFER.raw(), ANNA.raw(), calendar.raw(), "Eve@Example.org", "edit", ANNA.raw()));
    assertThat(story.letters).hasSize(1);
    Letter letter = story.letters.getFirst();
    assertThat(letter.name()).isEqualTo("calendar-offered");
    assertThat(letter.to()).isEqualTo(TO_EVE);
    assertThat(letter.link()).isEqualTo("/register?email=Eve%40Example.org");
  }

  @Test
  void whether_somebody_outside_has_an_account_is_not_told() {
    story.registered("eve");
    story.when(ANNA, toEve(ShareLevel.EDIT)).as(Boolean.class);
    assertThat(story.letters.stream().map(Letter::name)).contains("calendar-offered");
    assertThat(eveWrites()).isEqualTo(ErrorCode.FORBIDDEN);
  }

  private ErrorCode eveWrites() {
    ErrorCode refused =
        story
            .when(
                EVE,
                new DeleteCalendarObject(calendar, new ResourceName("none.ics"), Precondition.NONE))
            .refusal();
    return refused == null ? ErrorCode.INTERNAL : refused;
  }

  @Test
  void a_colleague_has_the_share_at_once() {
    story
        .when(ANNA, offer(calendar.raw(), new EmailAddress("bob@example.org"), ShareLevel.VIEW))
        .recorded(new CalendarShared(calendar.raw(), ANNA.raw(), BOB.raw(), house.raw(), "view"));
    assertThat(story.letters).isEmpty();
  }

  @Test
  void whoever_has_the_address_takes_it_and_nobody_else() {
    story.given(ANNA, toEve(ShareLevel.EDIT));
    story.registered("eve");
    story.when(BOB, new AcceptShareOffer(OFFER)).refused(ErrorCode.UNKNOWN_SHARE_OFFER);
    story.when(EVE, new AcceptShareOffer(OFFER)).recorded(direct("edit"), taken());
    assertThat(eveWrites()).isEqualTo(ErrorCode.UNKNOWN_OBJECT);
    story.when(EVE, new AcceptShareOffer(OFFER)).refused(ErrorCode.UNKNOWN_SHARE_OFFER);
    story
        .when(ANNA, new ShareCalendar(calendar, new Grantee(EVE.raw()), ShareLevel.VIEW))
        .recorded(direct("view"));
    assertThat(eveWrites()).isEqualTo(ErrorCode.FORBIDDEN);
    story
        .when(ANNA, new RevokeCalendarShare(calendar, new Grantee(EVE.raw())))
        .recorded(new CalendarShareRevoked(calendar.raw(), ANNA.raw(), EVE.raw()));
  }

  @Test
  void an_address_book_is_accepted_with_the_offer() {
    story.given(ANNA, offer(book.raw(), TO_EVE, ShareLevel.VIEW));
    story.registered("eve");
    story
        .when(EVE, new AcceptShareOffer(OFFER))
        .recorded(
            new AddressBookShared(book.raw(), ANNA.raw(), EVE.raw(), "", "view"),
            new AddressBookShareAccepted(book.raw(), ANNA.raw(), EVE.raw()),
            taken());
  }

  @Test
  void what_is_said_of_an_offer_is_said_of_the_share_as_well() {
    ShareWords words = new ShareWords("Our work", "Evie");
    CollectionId work = new CollectionId(calendar.raw());
    story.given(ANNA, new OfferShare(OFFER, work, TO_EVE, ShareLevel.EDIT, words));
    story.registered("eve");
    story
        .when(EVE, new AcceptShareOffer(OFFER))
        .recorded(
            new CalendarShared(
                calendar.raw(), ANNA.raw(), EVE.raw(), "", "edit", "Our work", "Evie"),
            taken());
    Grantee bob = new Grantee(BOB.raw());
    story
        .when(ANNA, new ShareCalendar(calendar, bob, ShareLevel.VIEW, new ShareWords("W", "Bob")))
        .recorded(
            new CalendarShared(
                calendar.raw(), ANNA.raw(), BOB.raw(), house.raw(), "view", "W", "Bob"));
  }

  @Test
  void newcomers_have_what_was_offered_to_their_address() {
    OffersOfNewcomers process =
        new OffersOfNewcomers(
            new LogFollower.Ground(story.tail, story.vault, Leases.ALONE, story.clock),
            (to, position) ->
                to.normalized().equals("eve@example.org") ? List.of(OFFER) : List.of(),
            story.commands());
    process.move();
    story.given(ANNA, toEve(ShareLevel.EDIT));
    story.registered("eve");
    long before = story.log.head();
    process.move();
    assertThat(story.tail.readFrom(before + 1, 10).stream().map(EventEnvelope::payload))
        .containsExactly(direct("edit"), taken());
    story.registered("fred");
    process.move();
    process.close();
    assertThat(process.lag()).isZero();
  }

  @Test
  void offers_are_declined_and_taken_back() {
    story.given(ANNA, toEve(ShareLevel.EDIT));
    story.registered("eve");
    story
        .when(EVE, new DeclineShareOffer(OFFER))
        .recorded(new ShareOfferDeclined(OFFER.raw(), ANNA.raw()));
    story.given(ANNA, toEve(ShareLevel.VIEW));
    story
        .when(ANNA, new WithdrawShareOffer(OFFER))
        .recorded(new ShareOfferWithdrawn(OFFER.raw(), ANNA.raw()));
    story.when(EVE, new AcceptShareOffer(OFFER)).refused(ErrorCode.UNKNOWN_SHARE_OFFER);
    story.when(ANNA, new ResendShareOffer(OFFER)).refused(ErrorCode.UNKNOWN_SHARE_OFFER);
  }

  @Test
  void letters_are_not_sent_as_often_as_somebody_likes() {
    story.given(ANNA, toEve(ShareLevel.EDIT));
    for (int i = 0; i < 2; i++) {
      story
          .when(ANNA, new ResendShareOffer(OFFER))
          .recorded(new ShareOfferResent(OFFER.raw(), ANNA.raw()));
    }
    story.when(ANNA, new ResendShareOffer(OFFER)).refused(ErrorCode.TOO_MANY_REQUESTS);
    story.clock.advance(Duration.ofDays(1).plusSeconds(1));
    story
        .when(ANNA, new ResendShareOffer(OFFER))
        .recorded(new ShareOfferResent(OFFER.raw(), ANNA.raw()));
  }

  @Test
  void an_address_book_is_not_offered_for_being_busy() {
    story
        .when(ANNA, offer(book.raw(), TO_EVE, ShareLevel.FREE_BUSY))
        .refused(ErrorCode.INVALID_VALUE);
    assertThat(story.letters).isEmpty();
  }
}
