package org.chalet.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.audit.RecordRead;
import org.chalet.calendar.AddAttachment;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.Frames;
import org.chalet.calendar.ImportCalendarObjects;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.PrepareAttachment;
import org.chalet.calendar.PublicDetail;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.PutBackCalendarObjects;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RemoveAttachment;
import org.chalet.calendar.ReplaceAttachment;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.calendar.RestoreCalendarObjectVersion;
import org.chalet.calendar.RestoreCalendarObjects;
import org.chalet.calendar.RestoreCalendarSettings;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.command.calendar.AttachmentStories;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.CopyCard;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.EditCards;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.ImportCards;
import org.chalet.contact.MarkFavourite;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.MoveCard;
import org.chalet.contact.PutBackCards;
import org.chalet.contact.PutCard;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.contact.RestoreAddressBookSettings;
import org.chalet.contact.RestoreCard;
import org.chalet.contact.RestoreCardVersion;
import org.chalet.contact.RestoreCards;
import org.chalet.contact.ShowDuplicates;
import org.chalet.contact.UndoMerge;
import org.chalet.hold.AskHold;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.hold.WitnessHold;
import org.chalet.identity.CancelAccountDeletion;
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.ChangePassword;
import org.chalet.identity.ChangePicture;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.DisableTwoFactor;
import org.chalet.identity.EnableTwoFactor;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.EraseAgain;
import org.chalet.identity.OpenSession;
import org.chalet.identity.Registered;
import org.chalet.identity.RemovePicture;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.RenewRecoveryCodes;
import org.chalet.identity.ReportCompromise;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.identity.ResetPassword;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.identity.RevokeAppPasswords;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.identity.UseRecoveryCode;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.RoomId;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.CompleteHandOver;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.DeclineInvitation;
import org.chalet.organization.DeleteOrganization;
import org.chalet.organization.FinishHandOver;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HandOverObjects;
import org.chalet.organization.HideFromDirectory;
import org.chalet.organization.IfVersion;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.organization.InviteUsers;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.PrepareHandOver;
import org.chalet.organization.ReclaimCollections;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.ResendInvitation;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.WithdrawAccounting;
import org.chalet.organization.WithdrawInvitation;
import org.chalet.room.AddRoom;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomDetails;
import org.chalet.scheduling.ChangeSchedulingProperties;
import org.chalet.scheduling.DeliverMessage;
import org.chalet.scheduling.LeaveMeetings;
import org.chalet.scheduling.RemoveInboxItem;
import org.chalet.scheduling.SettleMessage;
import org.chalet.scheduling.TakeMail;
import org.chalet.scheduling.TellAnswers;
import org.chalet.vcard.contact.Photo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, sent by everybody: who may, and what the others are told. */
class AuthorizationTest {
  private static final String LEGAL = "legal";
  private static final String ADMINISTRATOR = "administrator";
  private static final String COLLABORATOR = "collaborator";
  private static final String EXTERNAL = "external";
  private static final String OUTSIDER = "outsider";
  private static final String NOBODY = "nobody";
  private static final List<String> EVERYBODY =
      List.of(LEGAL, ADMINISTRATOR, COLLABORATOR, EXTERNAL, OUTSIDER, NOBODY);

  /** The one whose account, collections and cards the commands are about: a collaborator. */
  private static final AccountId OWNER = AccountId.ofLocal(COLLABORATOR);

  private static final AccountId THIRD = AccountId.ofLocal("third");
  private static final InvitationId INVITATION = InvitationId.ofLocal("open");
  private static final RoomId ROOM = RoomId.ofLocal("attic");
  private static final CalendarId CALENDAR = CalendarId.ofLocal("second");
  private static final AddressBookId BOOK = AddressBookId.ofLocal("second");
  private static final CalendarId GONE_CALENDAR = CalendarId.ofLocal("gone");
  private static final AddressBookId GONE_BOOK = AddressBookId.ofLocal("gone");
  private static final MergeId MERGED = MergeId.ofLocal("merged");
  private static final HandOverId HAND_OVER = HandOverId.ofLocal("none");
  private static final HoldId HOLD = HoldId.ofLocal("hold");
  private static final AppPasswordId PHONE = AppPasswordId.ofLocal("phone");
  private static final ContactPreferences NOTHING =
      new ContactPreferences(false, List.of(), List.of());
  private static final CollectionProperties NAMED = CollectionProperties.named("Named");

  /** One line of the table; what {@code told} leaves out is carried out. */
  record Line(String what, Function<OrganizationId, Command> command, Map<String, ErrorCode> told) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Line> table() {
    return Stream.of(
            ProductLines.lines(),
            ShareLines.lines(),
            FileLines.lines(),
            EntryLines.lines(),
            others())
        .flatMap(lines -> lines);
  }

  private static Stream<Line> others() {
    Map<String, ErrorCode> managers =
        told(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR, COLLABORATOR, EXTERNAL);
    Map<String, ErrorCode> representatives = new TreeMap<>(managers);
    representatives.put(ADMINISTRATOR, ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
    Map<String, ErrorCode> nobodyAppointed = new TreeMap<>(managers);
    nobodyAppointed.put(LEGAL, ErrorCode.ONLY_USERS_ARE_APPOINTED);
    nobodyAppointed.put(ADMINISTRATOR, ErrorCode.ONLY_USERS_ARE_APPOINTED);
    Map<String, ErrorCode> details = told(ErrorCode.FORBIDDEN, COLLABORATOR, EXTERNAL);
    Map<String, ErrorCode> owner =
        Map.of(
            LEGAL, ErrorCode.FORBIDDEN,
            ADMINISTRATOR, ErrorCode.FORBIDDEN,
            EXTERNAL, ErrorCode.FORBIDDEN,
            OUTSIDER, ErrorCode.FORBIDDEN,
            NOBODY, ErrorCode.FORBIDDEN);
    Map<String, ErrorCode> full = new TreeMap<>(details);
    full.put(LEGAL, ErrorCode.ORGANIZATION_HAS_PRODUCTS);
    full.put(ADMINISTRATOR, ErrorCode.ORGANIZATION_HAS_PRODUCTS);
    Map<String, ErrorCode> unknownHold = new TreeMap<>(details);
    unknownHold.put(LEGAL, ErrorCode.UNKNOWN_LEGAL_HOLD);
    unknownHold.put(ADMINISTRATOR, ErrorCode.UNKNOWN_LEGAL_HOLD);
    Map<String, ErrorCode> strangers =
        Map.of(
            LEGAL, ErrorCode.INVITATION_NOT_VALID,
            ADMINISTRATOR, ErrorCode.INVITATION_NOT_VALID,
            COLLABORATOR, ErrorCode.INVITATION_NOT_VALID,
            EXTERNAL, ErrorCode.INVITATION_NOT_VALID,
            OUTSIDER, ErrorCode.INVITATION_NOT_VALID,
            NOBODY, ErrorCode.FORBIDDEN);
    Map<String, ErrorCode> unknownHandOver = new TreeMap<>(managers);
    unknownHandOver.put(LEGAL, ErrorCode.UNKNOWN_HAND_OVER);
    unknownHandOver.put(ADMINISTRATOR, ErrorCode.UNKNOWN_HAND_OVER);
    EmailAddress address = new EmailAddress("new@example.org");
    return Stream.of(
        new Line("RegisterAccount", o -> Story.registration("newcomer"), Map.of()),
        new Line(
            "OpenOrganization",
            o -> new OpenOrganization(OrganizationId.ofLocal("next"), "Next"),
            Map.of(NOBODY, ErrorCode.FORBIDDEN)),
        new Line("RenameOrganization", o -> new RenameOrganization(o, "Other"), details),
        new Line("AddRoom", o -> new AddRoom(o, RoomId.ofLocal("next"), room("Next")), details),
        new Line("ChangeRoom", o -> new ChangeRoom(o, ROOM, room("Other"), false), details),
        new Line(
            "IfVersion",
            o -> new IfVersion(16 + ProductLines.EVENTS, new RenameOrganization(o, "Other")),
            details),
        new Line("AddUser", o -> new AddUser(o, THIRD, Role.COLLABORATOR), managers),
        new Line(
            "AddUser, appointing",
            o -> new AddUser(o, THIRD, Role.LEGAL_REPRESENTATIVE),
            representatives),
        new Line("InviteUser", o -> invitation(o, "n", "new@example.org", Role.EXTERNAL), managers),
        new Line(
            "InviteUser, appointing",
            o -> invitation(o, "n", "new@example.org", Role.LEGAL_REPRESENTATIVE),
            nobodyAppointed),
        new Line(
            "InviteUsers",
            o -> new InviteUsers(o, List.of(invitation(o, "n", "new@example.org", Role.EXTERNAL))),
            managers),
        new Line("ResendInvitation", o -> new ResendInvitation(o, INVITATION, "next"), managers),
        new Line(
            "AcceptInvitation",
            o -> new AcceptInvitation(INVITATION, "secret"),
            Map.of(
                LEGAL, ErrorCode.ALREADY_A_MEMBER,
                ADMINISTRATOR, ErrorCode.ALREADY_A_MEMBER,
                COLLABORATOR, ErrorCode.ALREADY_A_MEMBER,
                EXTERNAL, ErrorCode.ALREADY_A_MEMBER,
                NOBODY, ErrorCode.FORBIDDEN)),
        new Line(
            "AcceptInvitation, of another", o -> new AcceptInvitation(INVITATION, null), strangers),
        new Line(
            "DeclineInvitation",
            o -> new DeclineInvitation(INVITATION, "secret"),
            Map.of(NOBODY, ErrorCode.FORBIDDEN)),
        new Line(
            "DeclineInvitation, of another",
            o -> new DeclineInvitation(INVITATION, null),
            strangers),
        new Line("WithdrawInvitation", o -> new WithdrawInvitation(o, INVITATION), managers),
        new Line("ChangeUserRole", o -> new ChangeUserRole(o, OWNER, Role.ADMINISTRATOR), managers),
        new Line(
            "ChangeUserRole, appointing",
            o -> new ChangeUserRole(o, OWNER, Role.LEGAL_REPRESENTATIVE),
            representatives),
        new Line(
            "ChangeUserRole, demoting",
            o -> new ChangeUserRole(o, AccountId.ofLocal("legal2"), Role.COLLABORATOR),
            representatives),
        new Line("RemoveUser", o -> new RemoveUser(o, OWNER, "collaborator@example.org"), managers),
        new Line(
            "RemoveUser, of a legal representative",
            o -> new RemoveUser(o, AccountId.ofLocal("legal2"), "legal2@example.org"),
            representatives),
        new Line(
            "ReplaceLegalRepresentative",
            o ->
                new ReplaceLegalRepresentative(
                    OWNER, new RemoveUser(o, AccountId.ofLocal("legal2"), "legal2@example.org")),
            told(
                ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS,
                ADMINISTRATOR,
                COLLABORATOR,
                EXTERNAL)),
        new Line("ChooseInitials", o -> new ChooseInitials(o, "HS"), details),
        new Line("ChangeLogo", o -> new ChangeLogo(o, "00"), details),
        new Line("RemoveLogo", RemoveLogo::new, details),
        new Line("HideFromDirectory", o -> new HideFromDirectory(o, OWNER), managers),
        new Line("ShowInDirectory", o -> new ShowInDirectory(o, OWNER), managers),
        new Line("GrantAccounting", o -> new GrantAccounting(o, OWNER), managers),
        new Line("WithdrawAccounting", o -> new WithdrawAccounting(o, OWNER), managers),
        new Line(
            "ChooseContactPreferences",
            o -> new ChooseContactPreferences(o, OWNER, NOTHING),
            told(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR, EXTERNAL)),
        new Line("DeleteOrganization", o -> new DeleteOrganization(o, "House"), full),
        new Line("AskHold", o -> new AskHold(o, HOLD, OWNER), details),
        new Line("ConfirmHold", o -> new ConfirmHold(o, HOLD), unknownHold),
        new Line("AskHoldLift", o -> new AskHoldLift(o, HOLD), unknownHold),
        new Line("ConfirmHoldLift", o -> new ConfirmHoldLift(o, HOLD), unknownHold),
        new Line(
            "WitnessHold", o -> new WitnessHold(o, HOLD), system(ErrorCode.UNKNOWN_LEGAL_HOLD)),
        new Line("LeaveOrganization", LeaveOrganization::new, told(ErrorCode.FORBIDDEN)),
        new Line(
            "CreateAppPassword",
            o -> new CreateAppPassword(OWNER, AppPasswordId.ofLocal("n"), "New"),
            owner),
        new Line("RequestAccountDeletion", o -> new RequestAccountDeletion(OWNER), owner),
        new Line(
            "CancelAccountDeletion",
            o -> new CancelAccountDeletion(OWNER),
            with(owner, COLLABORATOR, ErrorCode.DELETION_NOT_REQUESTED)),
        new Line(
            "EraseAccount", o -> new EraseAccount(OWNER), system(ErrorCode.DELETION_NOT_REQUESTED)),
        new Line("EraseAgain", o -> new EraseAgain(OWNER), system()),
        new Line(
            "RecordRead",
            o -> new RecordRead("account:owner", "organization:o", "organization:o", "query"),
            system()),
        new Line(
            "PrepareHandOver",
            o -> new PrepareHandOver(HAND_OVER, CALENDAR.raw(), "x"),
            system(ErrorCode.UNKNOWN_HAND_OVER)),
        new Line(
            "HandOverObjects",
            o -> new HandOverObjects(HAND_OVER, CALENDAR.raw(), List.of("e.ics")),
            system(ErrorCode.UNKNOWN_HAND_OVER)),
        new Line(
            "CompleteHandOver",
            o -> new CompleteHandOver(HAND_OVER, CALENDAR.raw(), 1),
            system(ErrorCode.UNKNOWN_HAND_OVER)),
        new Line(
            "FinishHandOver",
            o -> new FinishHandOver(HAND_OVER),
            system(ErrorCode.UNKNOWN_HAND_OVER)),
        new Line(
            "ReclaimCollections",
            o -> new ReclaimCollections(o, HAND_OVER, OWNER, false),
            unknownHandOver),
        new Line("RevokeAppPassword", o -> new RevokeAppPassword(OWNER, PHONE), owner),
        new Line("ChangeProfile", o -> new ChangeProfile(OWNER, "New", null, null), owner),
        new Line("ChangePicture", o -> new ChangePicture(OWNER, "picture"), owner),
        new Line("RemovePicture", o -> new RemovePicture(OWNER), owner),
        new Line("ChangePassword", o -> new ChangePassword(OWNER), owner),
        new Line("ResetPassword", o -> new ResetPassword(OWNER), owner),
        new Line("SetRecoveryAddress", o -> new SetRecoveryAddress(OWNER, address), owner),
        new Line("RemoveRecoveryAddress", o -> new RemoveRecoveryAddress(OWNER), owner),
        new Line("ChangeLogin", o -> new ChangeLogin(OWNER, address), owner),
        new Line("RevokeAppPasswords", o -> new RevokeAppPasswords(OWNER), owner),
        new Line("OpenSession", o -> new OpenSession(OWNER, "s", "password"), owner),
        new Line("EnableTwoFactor", o -> new EnableTwoFactor(OWNER), owner),
        new Line("DisableTwoFactor", o -> new DisableTwoFactor(OWNER), owner),
        new Line("RenewRecoveryCodes", o -> new RenewRecoveryCodes(OWNER), owner),
        new Line("UseRecoveryCode", o -> new UseRecoveryCode(OWNER), owner),
        new Line("ReportCompromise", o -> new ReportCompromise(OWNER), owner),
        new Line(
            "CreateCalendar",
            o ->
                new CreateCalendar(
                    CalendarId.ofLocal("n"), OWNER, new ResourceName("n"), List.of(), NAMED),
            owner),
        new Line(
            "ChangeCalendarProperties", o -> new ChangeCalendarProperties(CALENDAR, NAMED), owner),
        new Line(
            "PublishCalendar",
            o -> new PublishCalendar(CALENDAR, "link", PublicDetail.FULL, Frames.NONE, false),
            owner),
        new Line(
            "UnpublishCalendar",
            o -> new UnpublishCalendar(CALENDAR),
            with(owner, COLLABORATOR, ErrorCode.UNKNOWN_PUBLIC_LINK)),
        new Line("DeleteCalendar", o -> new DeleteCalendar(CALENDAR), owner),
        new Line("RestoreCalendar", o -> new RestoreCalendar(GONE_CALENDAR), owner),
        new Line("PutCalendarObject", o -> event("n.ics", "n"), owner),
        new Line(
            "ImportCalendarObjects",
            o -> new ImportCalendarObjects(CALENDAR, List.of(event("n.ics", "n").text()), false),
            owner),
        new Line(
            "DeleteCalendarObject",
            o -> new DeleteCalendarObject(CALENDAR, new ResourceName("e.ics"), Precondition.NONE),
            owner),
        new Line(
            "RestoreCalendarObject",
            o -> new RestoreCalendarObject(CALENDAR, new ResourceName("gone.ics")),
            owner),
        new Line(
            "RestoreCalendarObjectVersion",
            o ->
                new RestoreCalendarObjectVersion(
                    CALENDAR, new ResourceName("gone.ics"), 0, Precondition.NONE, false),
            owner),
        new Line(
            "RestoreCalendarObjects",
            o -> new RestoreCalendarObjects(CALENDAR, List.of(), false),
            owner),
        new Line("RestoreCalendarSettings", o -> new RestoreCalendarSettings(CALENDAR, 0), owner),
        new Line(
            "PutBackCalendarObjects", o -> new PutBackCalendarObjects(CALENDAR, List.of()), owner),
        new Line("PutBackCards", o -> new PutBackCards(BOOK, List.of()), owner),
        new Line("PrepareAttachment", o -> new PrepareAttachment(CALENDAR), owner),
        new Line(
            "AddAttachment",
            o ->
                new AddAttachment(
                    CALENDAR,
                    new ResourceName("e.ics"),
                    List.of(),
                    AttachmentStories.file("a1"),
                    Precondition.NONE),
            owner),
        new Line(
            "ReplaceAttachment",
            o ->
                new ReplaceAttachment(
                    CALENDAR,
                    new ResourceName("attached.ics"),
                    "a0",
                    AttachmentStories.file("a2"),
                    Precondition.NONE),
            owner),
        new Line(
            "RemoveAttachment",
            o ->
                new RemoveAttachment(
                    CALENDAR, new ResourceName("attached.ics"), List.of(), "a0", Precondition.NONE),
            owner),
        new Line(
            "CreateAddressBook",
            o ->
                new CreateAddressBook(
                    AddressBookId.ofLocal("n"), OWNER, new ResourceName("n"), NAMED),
            owner),
        new Line(
            "ChangeAddressBookProperties",
            o -> new ChangeAddressBookProperties(BOOK, NAMED),
            owner),
        new Line("DeleteAddressBook", o -> new DeleteAddressBook(BOOK), owner),
        new Line("RestoreAddressBook", o -> new RestoreAddressBook(GONE_BOOK), owner),
        new Line(
            "MoveCalendarObject",
            o ->
                new MoveCalendarObject(
                    CALENDAR,
                    new ResourceName("e.ics"),
                    CALENDAR,
                    new ResourceName("f.ics"),
                    false,
                    null),
            owner),
        new Line(
            "MoveCard",
            o ->
                new MoveCard(
                    BOOK, new ResourceName("c.vcf"), BOOK, new ResourceName("d.vcf"), false, null),
            owner),
        new Line(
            "EditCards",
            o ->
                new EditCards(
                    BOOK,
                    new EditCards.Change(
                        new ResourceName("c.vcf"), Photo.none(), Precondition.NONE)),
            owner),
        new Line(
            "CopyCard",
            o ->
                new CopyCard(BOOK, new ResourceName("n.vcf"), BOOK, new ResourceName("c.vcf"), "n"),
            owner),
        new Line(
            "ImportCards",
            o ->
                new ImportCards(
                    BOOK, List.of(new ImportCards.Card("n", card("n.vcf", "n").text()))),
            owner),
        new Line(
            "MarkFavourite", o -> new MarkFavourite(BOOK, new ResourceName("c.vcf"), true), owner),
        new Line("PutCard", o -> card("n.vcf", "n"), owner),
        new Line(
            "DeleteCard",
            o -> new DeleteCard(BOOK, new ResourceName("c.vcf"), Precondition.NONE),
            owner),
        new Line("RestoreCard", o -> new RestoreCard(BOOK, new ResourceName("gone.vcf")), owner),
        new Line(
            "RestoreCardVersion",
            o -> new RestoreCardVersion(BOOK, new ResourceName("gone.vcf"), 0, Precondition.NONE),
            owner),
        new Line("RestoreCards", o -> new RestoreCards(BOOK, List.of()), owner),
        new Line("RestoreAddressBookSettings", o -> new RestoreAddressBookSettings(BOOK, 0), owner),
        new Line(
            "MergeContacts",
            o ->
                new MergeContacts(
                    MergeId.ofLocal("n"),
                    BOOK,
                    new ResourceName("a.vcf"),
                    List.of(new ResourceName("c.vcf"))),
            owner),
        new Line("UndoMerge", o -> new UndoMerge(MERGED), owner),
        new Line(
            "HideDuplicates",
            o ->
                new HideDuplicates(
                    BOOK, List.of(new ResourceName("a.vcf"), new ResourceName("c.vcf"))),
            owner),
        new Line(
            "ShowDuplicates",
            o -> new ShowDuplicates(BOOK, "duplicates:none"),
            with(owner, COLLABORATOR, ErrorCode.UNKNOWN_MARK)),
        new Line(
            "RemoveInboxItem",
            o -> new RemoveInboxItem(OWNER, new ResourceName("none.ics")),
            with(owner, COLLABORATOR, ErrorCode.UNKNOWN_OBJECT)),
        new Line(
            "ChangeSchedulingProperties", o -> new ChangeSchedulingProperties(OWNER, NAMED), owner),
        new Line(
            "DeliverMessage",
            o -> new DeliverMessage("itip:none", "mailto:x@example.org", null),
            system(ErrorCode.NOT_FOUND)),
        new Line(
            "LeaveMeetings",
            o -> new LeaveMeetings(OWNER, CALENDAR, "none", List.of(), true),
            system()),
        new Line("TellAnswers", o -> new TellAnswers(OWNER, "none"), system(ErrorCode.NOT_FOUND)),
        new Line("SettleMessage", o -> new SettleMessage("itip:none"), system(ErrorCode.NOT_FOUND)),
        new Line(
            "TakeMail",
            o -> new TakeMail("none", address, address, "no calendar".getBytes(UTF_8)),
            system(ErrorCode.INVALID_CALENDAR_DATA)));
  }

  /** For commands of Chalet itself, which finds nothing to do. */
  private static Map<String, ErrorCode> system() {
    Map<String, ErrorCode> all = system(ErrorCode.FORBIDDEN);
    all.remove(NOBODY);
    return all;
  }

  private static Map<String, ErrorCode> system(ErrorCode told) {
    Map<String, ErrorCode> all = new TreeMap<>();
    EVERYBODY.forEach(who -> all.put(who, who.equals(NOBODY) ? told : ErrorCode.FORBIDDEN));
    return all;
  }

  private static Map<String, ErrorCode> with(
      Map<String, ErrorCode> told, String who, ErrorCode code) {
    Map<String, ErrorCode> more = new TreeMap<>(told);
    more.put(who, code);
    return more;
  }

  /** For commands to an organization, of which outsiders learn nothing. */
  private static Map<String, ErrorCode> told(ErrorCode code, String... whom) {
    Map<String, ErrorCode> told = new TreeMap<>();
    told.put(OUTSIDER, ErrorCode.UNKNOWN_ORGANIZATION);
    told.put(NOBODY, ErrorCode.UNKNOWN_ORGANIZATION);
    for (String one : whom) {
      told.put(one, code);
    }
    return told;
  }

  @ParameterizedTest
  @MethodSource("table")
  void everybody_may_what_the_table_says(Line line) throws Exception {
    for (String who : EVERYBODY) {
      try (Story story = new Story()) {
        Command command = line.command().apply(house(story));
        story.restart();
        ErrorCode refusal = story.when(actor(who), command).refusal();
        assertThat(refusal).as(who).isEqualTo(line.told().get(who));
      }
    }
  }

  @Test
  void no_command_is_missing_from_the_table() {
    assertThat(missing(table())).isEmpty();
  }

  @Test
  void a_missing_command_would_be_noticed() {
    assertThatThrownBy(
            () -> assertThat(missing(table().filter(l -> !l.what().equals("PutCard")))).isEmpty())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("PutCard");
  }

  private static Set<String> missing(Stream<Line> lines) {
    Set<String> commands =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.chalet")
                .stream()
                .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    assertThat(commands).hasSizeGreaterThan(20);
    commands.removeAll(lines.map(line -> line.what().split(",")[0]).toList());
    return commands;
  }

  private static RoomDetails room(String name) {
    return new RoomDetails(name, null, null, null, null);
  }

  private static InviteUser invitation(
      OrganizationId organization, String id, String address, Role role) {
    return new InviteUser(
        organization,
        InvitationId.ofLocal(id),
        new EmailAddress(address),
        InvitationOffer.of(role),
        null,
        "secret");
  }

  private static String actor(String who) {
    return who.equals(NOBODY) ? "system" : "account:" + who;
  }

  /** An organization with everybody in it but outsider and third, and what the owner has. */
  private static OrganizationId house(Story story) {
    AccountId legal = AccountId.ofLocal(LEGAL);
    OrganizationId house = story.registered(LEGAL).organization();
    for (String name :
        List.of("legal2", ADMINISTRATOR, COLLABORATOR, EXTERNAL, OUTSIDER, "third")) {
      Registered unused = story.registered(name);
      assertThat(unused.account().local()).isEqualTo(name);
    }
    story
        .joins(legal, house, AccountId.ofLocal("legal2"), Role.LEGAL_REPRESENTATIVE)
        .joins(legal, house, AccountId.ofLocal(ADMINISTRATOR), Role.ADMINISTRATOR)
        .joins(legal, house, OWNER, Role.COLLABORATOR)
        .joins(legal, house, AccountId.ofLocal(EXTERNAL), Role.EXTERNAL);
    story.given(
        legal,
        invitation(house, "open", "open@example.org", Role.EXTERNAL),
        new RenameOrganization(house, "House"),
        new AddRoom(house, ROOM, room("Attic")));
    ProductLines.furnish(story, house, legal);
    ShareLines.furnish(story, OWNER);
    FileLines.furnish(story);
    story.given(
        OWNER,
        new CreateAppPassword(OWNER, PHONE, "Phone"),
        new CreateCalendar(
            CALENDAR, OWNER, new ResourceName("second"), List.of(), CollectionProperties.NONE),
        event("e.ics", "e"),
        new CreateAddressBook(BOOK, OWNER, new ResourceName("second"), CollectionProperties.NONE),
        new CreateCalendar(
            GONE_CALENDAR, OWNER, new ResourceName("gone"), List.of(), CollectionProperties.NONE),
        new DeleteCalendar(GONE_CALENDAR),
        new CreateAddressBook(
            GONE_BOOK, OWNER, new ResourceName("gone"), CollectionProperties.NONE),
        new DeleteAddressBook(GONE_BOOK),
        event("attached.ics", "attached"),
        new AddAttachment(
            CALENDAR,
            new ResourceName("attached.ics"),
            List.of(),
            AttachmentStories.file("a0"),
            Precondition.NONE),
        event("gone.ics", "gone"),
        new DeleteCalendarObject(CALENDAR, new ResourceName("gone.ics"), Precondition.NONE),
        card("gone.vcf", "gone"),
        new DeleteCard(BOOK, new ResourceName("gone.vcf"), Precondition.NONE),
        card("a.vcf", "a"),
        card("b.vcf", "b"),
        card("c.vcf", "c"),
        new MergeContacts(
            MERGED, BOOK, new ResourceName("a.vcf"), List.of(new ResourceName("b.vcf"))));
    return house;
  }

  static PutCalendarObject event(String name, String uid) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Test//EN\r\nBEGIN:VEVENT\r\nUID:"
            + uid
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n";
    return new PutCalendarObject(
        CALENDAR, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }

  private static PutCard card(String name, String uid) {
    String text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
            + uid
            + "\r\nFN:"
            + uid
            + "\r\nN:;;;;\r\nTEL:"
            + uid.hashCode()
            + "\r\nEND:VCARD\r\n";
    return new PutCard(BOOK, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }
}
