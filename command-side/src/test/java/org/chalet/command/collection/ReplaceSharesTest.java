package org.chalet.command.collection;

import java.util.List;
import java.util.Map;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.Story;
import org.chalet.contact.CreateAddressBook;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ReplaceShares;
import org.chalet.sharing.ShareLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplaceSharesTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final AccountId CLEO = AccountId.ofLocal("cleo");
  private static final Grantee BOBS = new Grantee(BOB.raw());
  private static final Grantee CLEOS = new Grantee(CLEO.raw());

  private final Story story = new Story();
  private CalendarId calendar = CalendarId.ofLocal("none");
  private OrganizationId house = OrganizationId.ofLocal("none");

  @BeforeEach
  void open() {
    var anna = story.registered("anna");
    calendar = anna.calendar();
    house = anna.organization();
    story.registered("bob");
    story.registered("cleo");
    story.registered("stranger");
    story
        .joins(ANNA, house, BOB, Role.COLLABORATOR)
        .joins(ANNA, house, CLEO, Role.EXTERNAL)
        .given(ANNA, new ShareCalendar(calendar, BOBS, ShareLevel.VIEW));
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private ReplaceShares all(Map<Grantee, ShareLevel> shares) {
    return new ReplaceShares(new CollectionId(calendar.raw()), shares);
  }

  @Test
  void all_shares_become_others_in_one_commit() {
    story
        .when(ANNA, all(Map.of(CLEOS, ShareLevel.EDIT)))
        .recorded(
            new CalendarShareRevoked(calendar.raw(), ANNA.raw(), BOB.raw()),
            new CalendarShared(calendar.raw(), ANNA.raw(), CLEO.raw(), house.raw(), "edit"));
    story.when(ANNA, all(Map.of(CLEOS, ShareLevel.EDIT))).recordedNothing();
    story
        .when(ANNA, all(Map.of(CLEOS, ShareLevel.VIEW)))
        .recorded(new CalendarShared(calendar.raw(), ANNA.raw(), CLEO.raw(), house.raw(), "view"));
  }

  @Test
  void what_one_of_them_may_not_have_changes_nothing_for_anybody() {
    story
        .when(
            ANNA,
            all(Map.of(CLEOS, ShareLevel.EDIT, new Grantee("account:stranger"), ShareLevel.VIEW)))
        .refused(ErrorCode.CANNOT_SHARE_WITH);
    story.when(ANNA, new RevokeCalendarShare(calendar, CLEOS)).refused(ErrorCode.UNKNOWN_SHARE);
    story
        .when(ANNA, new RevokeCalendarShare(calendar, BOBS))
        .recorded(new CalendarShareRevoked(calendar.raw(), ANNA.raw(), BOB.raw()));
  }

  @Test
  void an_address_book_tells_nothing_of_being_busy() {
    AddressBookId book = AddressBookId.ofLocal("friends");
    story.given(
        ANNA,
        new CreateAddressBook(book, ANNA, new ResourceName("friends"), CollectionProperties.NONE));
    story
        .when(
            ANNA,
            new ReplaceShares(new CollectionId(book.raw()), Map.of(BOBS, ShareLevel.FREE_BUSY)))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void editors_and_strangers_say_nothing_about_shares() {
    for (AccountId who : List.of(BOB, CLEO, AccountId.ofLocal("stranger"))) {
      story.when(who, all(Map.of())).refused(ErrorCode.FORBIDDEN);
    }
    story
        .when(ANNA, new ReplaceShares(new CollectionId("calendar:none"), Map.of()))
        .refused(ErrorCode.UNKNOWN_COLLECTION);
  }
}
