package org.chalet.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.FeedUrl;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.guard.ChooseGuard;
import org.chalet.guard.GuardSettings;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.NoticeMassChange;
import org.chalet.guard.SettleMassChange;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.ShareOfferId;
import org.chalet.sharing.AcceptShareOffer;
import org.chalet.sharing.DeclineShareOffer;
import org.chalet.sharing.DismissNotification;
import org.chalet.sharing.EndShares;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.OfferShare;
import org.chalet.sharing.ReplaceShares;
import org.chalet.sharing.ResendShareOffer;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.TakeShareOffer;
import org.chalet.sharing.WithdrawShareOffer;

/** Shares in the table of who may: a collaborator's, with an administrator and an external user. */
final class ShareLines {
  private static final CalendarId CALENDAR = CalendarId.ofLocal("shared");
  private static final AddressBookId BOOK = AddressBookId.ofLocal("shared");
  private static final ShareOfferId OFFER = ShareOfferId.ofLocal("open");
  private static final Grantee ADMINISTRATOR = new Grantee("account:administrator");
  private static final Grantee EXTERNAL = new Grantee("account:external");
  private static final Grantee REPRESENTATIVE = new Grantee("account:legal");
  private static final CollectionProperties NAMED = CollectionProperties.named("Mine");

  private ShareLines() {}

  static Stream<AuthorizationTest.Line> lines() {
    Map<String, ErrorCode> sharers = forbidden("legal", "external");
    Map<String, ErrorCode> sharees = forbidden("legal", "collaborator");
    Map<String, ErrorCode> owner = forbidden("legal", "administrator");
    owner.put("external", ErrorCode.FORBIDDEN);
    return Stream.of(
        new AuthorizationTest.Line(
            "SubscribeCalendar",
            o ->
                new SubscribeCalendar(
                    CalendarId.ofSubscription("n"),
                    AccountId.ofLocal("collaborator"),
                    new ResourceName("feed"),
                    new FeedUrl("webcal://example.org/a.ics"),
                    NAMED),
            owner),
        new AuthorizationTest.Line(
            "ShareCalendar",
            o -> new ShareCalendar(CALENDAR, REPRESENTATIVE, ShareLevel.VIEW),
            sharers),
        new AuthorizationTest.Line(
            "RevokeCalendarShare", o -> new RevokeCalendarShare(CALENDAR, EXTERNAL), sharers),
        new AuthorizationTest.Line(
            "AcceptCalendarShare", o -> new AcceptCalendarShare(CALENDAR), sharees),
        new AuthorizationTest.Line(
            "DeclineCalendarShare", o -> new DeclineCalendarShare(CALENDAR), sharees),
        new AuthorizationTest.Line(
            "ChooseSharedCalendarProperties",
            o -> new ChooseSharedCalendarProperties(CALENDAR, NAMED),
            sharees),
        new AuthorizationTest.Line(
            "ReplaceShares",
            o ->
                new ReplaceShares(
                    new CollectionId(CALENDAR.raw()), Map.of(REPRESENTATIVE, ShareLevel.VIEW)),
            sharers),
        new AuthorizationTest.Line(
            "OfferShare",
            o ->
                new OfferShare(
                    ShareOfferId.ofLocal("fresh"),
                    new CollectionId(CALENDAR.raw()),
                    new EmailAddress("new@example.org"),
                    ShareLevel.VIEW),
            sharers),
        new AuthorizationTest.Line("ResendShareOffer", o -> new ResendShareOffer(OFFER), sharers),
        new AuthorizationTest.Line(
            "WithdrawShareOffer", o -> new WithdrawShareOffer(OFFER), sharers),
        new AuthorizationTest.Line(
            "AcceptShareOffer", o -> new AcceptShareOffer(OFFER), addressee()),
        new AuthorizationTest.Line(
            "DeclineShareOffer", o -> new DeclineShareOffer(OFFER), addressee()),
        new AuthorizationTest.Line(
            "TakeShareOffer",
            o -> new TakeShareOffer(OFFER, AccountId.ofLocal("outsider")),
            systemAlone()),
        new AuthorizationTest.Line(
            "EndShares", o -> new EndShares(new CollectionId(BOOK.raw()), o, null), systemAlone()),
        new AuthorizationTest.Line(
            "ChooseGuard",
            o -> new ChooseGuard(new CollectionId(CALENDAR.raw()), GuardSettings.USUAL),
            owner),
        new AuthorizationTest.Line(
            "SettleMassChange",
            o -> new SettleMassChange(new MassChangeId(new CollectionId(CALENDAR.raw()), 7), false),
            owner),
        new AuthorizationTest.Line(
            "NoticeMassChange",
            o ->
                new NoticeMassChange(
                    new MassChangeId(new CollectionId(CALENDAR.raw()), 8),
                    Instant.EPOCH,
                    "account:collaborator",
                    null,
                    20,
                    0),
            systemAlone()),
        new AuthorizationTest.Line(
            "DismissNotification",
            o ->
                new DismissNotification(
                    AccountId.ofLocal("collaborator"), new ResourceName("calendar-x.xml")),
            owner),
        new AuthorizationTest.Line(
            "ShareAddressBook",
            o -> new ShareAddressBook(BOOK, REPRESENTATIVE, ShareLevel.VIEW),
            sharers),
        new AuthorizationTest.Line(
            "RevokeAddressBookShare", o -> new RevokeAddressBookShare(BOOK, EXTERNAL), sharers),
        new AuthorizationTest.Line(
            "AcceptAddressBookShare", o -> new AcceptAddressBookShare(BOOK), sharees),
        new AuthorizationTest.Line(
            "DeclineAddressBookShare", o -> new DeclineAddressBookShare(BOOK), sharees),
        new AuthorizationTest.Line(
            "ChooseSharedAddressBookProperties",
            o -> new ChooseSharedAddressBookProperties(BOOK, NAMED),
            sharees));
  }

  static void furnish(Story story, AccountId owner) {
    story.given(
        owner,
        new CreateCalendar(
            CALENDAR, owner, new ResourceName("shared"), List.of(), CollectionProperties.NONE),
        new ShareCalendar(CALENDAR, ADMINISTRATOR, ShareLevel.EDIT_AND_SHARE),
        new ShareCalendar(CALENDAR, EXTERNAL, ShareLevel.FREE_BUSY),
        new OfferShare(
            OFFER,
            new CollectionId(CALENDAR.raw()),
            new EmailAddress("outsider@example.org"),
            ShareLevel.VIEW),
        new CreateAddressBook(BOOK, owner, new ResourceName("shared"), CollectionProperties.NONE),
        new ShareAddressBook(BOOK, ADMINISTRATOR, ShareLevel.EDIT_AND_SHARE),
        new ShareAddressBook(BOOK, EXTERNAL, ShareLevel.VIEW));
    story.given(AccountId.ofLocal("administrator"), new AcceptAddressBookShare(BOOK));
    story
        .when(
            Trail.SYSTEM,
            new NoticeMassChange(
                new MassChangeId(new CollectionId(CALENDAR.raw()), 7),
                Instant.EPOCH,
                owner.raw(),
                null,
                20,
                0))
        .events();
  }

  private static Map<String, ErrorCode> addressee() {
    Map<String, ErrorCode> told = new TreeMap<>();
    Stream.of("legal", "administrator", "collaborator", "external", "nobody")
        .forEach(who -> told.put(who, ErrorCode.UNKNOWN_SHARE_OFFER));
    return told;
  }

  private static Map<String, ErrorCode> systemAlone() {
    Map<String, ErrorCode> told = new TreeMap<>();
    Stream.of("legal", "administrator", "collaborator", "external", "outsider")
        .forEach(who -> told.put(who, ErrorCode.FORBIDDEN));
    return told;
  }

  private static Map<String, ErrorCode> forbidden(String one, String other) {
    Map<String, ErrorCode> told = new TreeMap<>();
    Stream.of(one, other, "outsider", "nobody").forEach(who -> told.put(who, ErrorCode.FORBIDDEN));
    return told;
  }
}
