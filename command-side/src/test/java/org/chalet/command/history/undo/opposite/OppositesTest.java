package org.chalet.command.history.undo.opposite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarPublished;
import org.chalet.calendar.CalendarRestored;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.CalendarUnpublished;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.Frames;
import org.chalet.calendar.PublicDetail;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.ShowDuplicates;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.ProfileChanged;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.RoomId;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ChangeLogo;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseContactPreferences;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.LogoRemoved;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.RemoveLogo;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.organization.WithdrawAccounting;
import org.chalet.organization.WithdrawInvitation;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductKind;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;
import org.chalet.room.RoomDetails;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OppositesTest {
  private static final OrganizationId ACME = OrganizationId.ofLocal("acme");
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final ProductId DRIVE = ProductId.ofLocal("drive");
  private static final TeamId BLUE = TeamId.ofLocal("blue");
  private static final CalendarId PLANS = CalendarId.ofLocal("plans");
  private static final AddressBookId BOOK = AddressBookId.ofLocal("people");
  private static final RoomId ROOM = RoomId.ofLocal("lake");
  private static final InvitationId INVITATION = InvitationId.ofLocal("one");
  private static final InvitationOffer OFFER =
      new InvitationOffer("external", false, List.of(), List.of(), null);
  private static final ContactPreferences NO_MAIL =
      new ContactPreferences(false, List.of(), List.of());
  private static final Grantee GRANTEE = new Grantee(ANNA.raw());

  record Case(Event last, @Nullable Event before, @Nullable Command expected) {}

  static Stream<Case> cases() {
    String acme = ACME.raw();
    String anna = ANNA.raw();
    String drive = DRIVE.raw();
    String plans = PLANS.raw();
    CollectionProperties named = CollectionProperties.named("Before");
    return Stream.of(
        new Case(
            new OrganizationRenamed(acme, "Now"),
            new OrganizationOpened(acme, "Before", anna),
            new RenameOrganization(ACME, "Before")),
        new Case(
            new OrganizationRenamed(acme, "Now"),
            new OrganizationRenamed(acme, "Before"),
            new RenameOrganization(ACME, "Before")),
        new Case(new InitialsChosen(acme, "NO"), null, null),
        new Case(
            new InitialsChosen(acme, "NO"),
            new InitialsChosen(acme, "BE"),
            new ChooseInitials(ACME, "BE")),
        new Case(
            new UserRoleChanged(acme, anna, "external"),
            new UserAdded(acme, anna, "administrator"),
            new ChangeUserRole(ACME, ANNA, Role.ADMINISTRATOR)),
        new Case(new UserRoleChanged(acme, anna, "external"), null, null),
        new Case(new AccountingGranted(acme, anna), null, new WithdrawAccounting(ACME, ANNA)),
        new Case(
            new AccountingWithdrawn(acme, anna),
            new AccountingGranted(acme, anna),
            new GrantAccounting(ACME, ANNA)),
        new Case(new HiddenFromDirectory(acme, anna), null, new ShowInDirectory(ACME, ANNA)),
        new Case(
            new ProductRenamed(acme, drive, "Now"),
            new ProductAdded(acme, drive, "kdrive", "Before", 1),
            new RenameProduct(ACME, DRIVE, "Before")),
        new Case(
            new ProductManagementUnblocked(acme, drive),
            new ProductManagementBlocked(acme, drive),
            new BlockProduct(ACME, DRIVE)),
        new Case(
            new AccessGranted(acme, anna, drive, true, List.of()),
            null,
            new WithdrawAccess(ACME, Holder.of(ANNA), DRIVE)),
        new Case(
            new AccessWithdrawn(acme, anna, drive),
            new AccessGranted(acme, anna, drive, true, List.of("technical")),
            new GrantAccess(ACME, Holder.of(ANNA), DRIVE, Access.of(true, List.of("technical")))),
        new Case(new AccessWithdrawn(acme, anna, drive), new EverythingGranted(acme, anna), null),
        new Case(
            new FutureAccessGranted(acme, anna, "kdrive", true, List.of("technical"), 3),
            null,
            new WithdrawFutureAccess(ACME, Holder.of(ANNA), ProductKind.KDRIVE)),
        new Case(
            new FutureAccessWithdrawn(acme, anna, "kdrive", 3),
            new FutureAccessGranted(acme, anna, "kdrive", true, List.of(), 1),
            new GrantFutureAccess(
                ACME, Holder.of(ANNA), ProductKind.KDRIVE, Access.of(true, List.of()))),
        new Case(
            new EverythingGranted(acme, anna), null, new WithdrawEverything(ACME, Holder.of(ANNA))),
        new Case(
            new EverythingWithdrawn(acme, anna),
            new EverythingGranted(acme, anna),
            new GrantEverything(ACME, Holder.of(ANNA))),
        new Case(
            new EverythingGranted(acme, anna),
            new AccessGranted(acme, anna, drive, true, List.of()),
            null),
        new Case(
            new ProductAdded(acme, drive, "kdrive", "New", 1),
            null,
            new RemoveProduct(ACME, DRIVE)),
        new Case(
            new ProductRemoved(acme, drive, "kdrive", "Gone", 1),
            new ProductAdded(acme, drive, "kdrive", "Before", 1),
            new AddProduct(ACME, DRIVE, ProductKind.KDRIVE, "Gone")),
        new Case(
            new TeamCreated(acme, BLUE.raw(), "Blue", "#0000ff"), null, new DeleteTeam(ACME, BLUE)),
        new Case(
            new TeamMembersAdded(acme, BLUE.raw(), List.of(anna)),
            null,
            new RemoveTeamMembers(ACME, BLUE, List.of(ANNA))),
        new Case(
            new TeamMembersRemoved(acme, BLUE.raw(), List.of(anna)),
            new TeamMembersAdded(acme, BLUE.raw(), List.of("account:ben", anna)),
            new AddTeamMembers(ACME, BLUE, List.of(ANNA))),
        new Case(
            new TeamLeaderNamed(acme, BLUE.raw(), anna),
            null,
            new NameTeamLeader(ACME, BLUE, null)),
        new Case(
            new TeamLeaderNamed(acme, BLUE.raw(), ""),
            new TeamLeaderNamed(acme, BLUE.raw(), anna),
            new NameTeamLeader(ACME, BLUE, ANNA)),
        new Case(
            new RoomAdded(acme, ROOM.raw(), "Lake", "", 0, List.of(), "#607d8b"),
            null,
            new ChangeRoom(ACME, ROOM, new RoomDetails(null, null, null, null, null), false)),
        new Case(
            new RoomChanged(acme, ROOM.raw(), "Sea", "", 9, List.of(), "#607d8b", false),
            new RoomAdded(acme, ROOM.raw(), "Lake", "North", 4, List.of("board"), "#607d8b"),
            new ChangeRoom(
                ACME,
                ROOM,
                new RoomDetails("Lake", "North", 4, List.of("board"), "#607d8b"),
                true)),
        new Case(
            new UserInvited(acme, INVITATION.raw(), OFFER),
            null,
            new WithdrawInvitation(ACME, INVITATION)),
        new Case(
            new InvitationWithdrawn(acme, INVITATION.raw()),
            new UserInvited(acme, INVITATION.raw(), OFFER),
            null),
        new Case(
            new ContactPreferencesChosen(acme, anna, NO_MAIL),
            new ContactPreferencesChosen(acme, anna, ContactPreferences.usual(Role.COLLABORATOR)),
            new ChooseContactPreferences(ACME, ANNA, ContactPreferences.usual(Role.COLLABORATOR))),
        new Case(new LogoRemoved(acme), new LogoChanged(acme, "abc"), new ChangeLogo(ACME, "abc")),
        new Case(new LogoChanged(acme, "abc"), null, new RemoveLogo(ACME)),
        new Case(
            new ProfileChanged(anna, "Now", "de", "Europe/Zurich"),
            new ProfileChanged(anna, "Before", "fr", "Europe/Paris"),
            new ChangeProfile(ANNA, "Before", "fr", "Europe/Paris")),
        new Case(
            new CalendarCreated(plans, anna, "plans", List.of("VEVENT"), named, false),
            null,
            new DeleteCalendar(PLANS, false)),
        new Case(
            new CalendarCreated(plans, anna, "plans", List.of("VEVENT"), named, true), null, null),
        new Case(
            new CalendarRestored(plans, anna, "plans", List.of("VEVENT"), named),
            new CalendarDeleted(plans, anna, "plans"),
            new DeleteCalendar(PLANS, false)),
        new Case(
            new CalendarUnpublished(plans, anna),
            new CalendarPublished(plans, anna, "link", "busy", List.of()),
            new PublishCalendar(PLANS, "link", PublicDetail.BUSY, Frames.NONE, true)),
        new Case(
            new CalendarPublished(plans, anna, "link", "full", List.of()),
            null,
            new UnpublishCalendar(PLANS)),
        new Case(
            new AddressBookCreated(BOOK.raw(), anna, "people", named, false),
            null,
            new DeleteAddressBook(BOOK)),
        new Case(
            new DuplicatesHidden("duplicates:x", BOOK.raw(), anna, List.of("a.vcf", "b.vcf")),
            null,
            new ShowDuplicates(BOOK, "duplicates:x")),
        new Case(
            new DuplicatesShown("duplicates:x", BOOK.raw(), anna),
            new DuplicatesHidden("duplicates:x", BOOK.raw(), anna, List.of("a.vcf", "b.vcf")),
            new HideDuplicates(
                BOOK, List.of(new ResourceName("a.vcf"), new ResourceName("b.vcf")))),
        new Case(
            new TeamChanged(acme, BLUE.raw(), "Red", "#ff0000"),
            new TeamCreated(acme, BLUE.raw(), "Blue", "#0000ff"),
            new ChangeTeam(ACME, BLUE, "Blue", "#0000ff")),
        new Case(
            new CalendarPropertiesChanged(plans, anna, CollectionProperties.named("Now")),
            new CalendarCreated(plans, anna, "plans", List.of("VEVENT"), named, false),
            new ChangeCalendarProperties(PLANS, named)),
        new Case(
            new CalendarShared(plans, anna, anna, "", "edit"),
            null,
            new RevokeCalendarShare(PLANS, GRANTEE)),
        new Case(
            new CalendarShareRevoked(plans, anna, anna),
            new CalendarShared(plans, anna, anna, "", "view"),
            new ShareCalendar(PLANS, GRANTEE, ShareLevel.VIEW)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_opposite_makes_it_what_it_was(Case one) {
    Opposite opposite = Opposites.of(one.last()).orElseThrow();
    assertThat(one.before() == null || opposite.concerns(one.before())).isTrue();
    String about = opposite.about().apply(one.last()).iterator().next();
    assertThat(opposite.towards().command(one.last(), one.before(), about))
        .isEqualTo(one.expected());
  }

  @Test
  void what_is_there_as_it_was_needs_nothing() {
    CollectionProperties named = CollectionProperties.named("Plans");
    String plans = PLANS.raw();
    Event created =
        new CalendarCreated(plans, ANNA.raw(), "plans", List.of("VEVENT"), named, false);
    Event deleted = new CalendarDeleted(plans, ANNA.raw(), "plans");
    Event restored = new CalendarRestored(plans, ANNA.raw(), "plans", List.of("VEVENT"), named);
    Opposite existence = Opposites.of(deleted).orElseThrow();
    assertThat(existence.isAsBefore(deleted, null)).isTrue();
    assertThat(existence.isAsBefore(restored, created)).isTrue();
    assertThat(existence.isAsBefore(deleted, created)).isFalse();
    assertThat(existence.ends(null)).isTrue();
    assertThat(existence.ends(deleted)).isTrue();
    assertThat(existence.ends(created)).isFalse();
  }

  @Test
  void what_was_made_with_a_room_or_an_invitation_goes_with_it() {
    Event room = new RoomAdded(ACME.raw(), ROOM.raw(), "Lake", "", 0, List.of(), "#607d8b");
    assertThat(Opposites.of(room).orElseThrow().belonging(room))
        .containsExactlyInAnyOrder(ROOM.raw(), ROOM.calendar().raw());
    Event invited = new UserInvited(ACME.raw(), INVITATION.raw(), OFFER);
    assertThat(Opposites.of(invited).orElseThrow().belonging(invited))
        .containsExactly(INVITATION.raw());
  }

  @Test
  void what_needs_somebody_else_s_word_has_none() {
    assertThat(Opposites.of(new UserRemoved(ACME.raw(), ANNA.raw()))).isEmpty();
    assertThat(Opposites.of(new UserAdded(ACME.raw(), ANNA.raw(), "external"))).isEmpty();
  }

  @Test
  void access_to_one_product_says_nothing_of_another() {
    Event drive = new AccessWithdrawn(ACME.raw(), ANNA.raw(), DRIVE.raw());
    Event mail = new AccessWithdrawn(ACME.raw(), ANNA.raw(), ProductId.ofLocal("mail").raw());
    Opposite opposite = Opposites.of(drive).orElseThrow();
    assertThat(opposite.isAbout(drive, DRIVE.raw())).isTrue();
    assertThat(opposite.isAbout(mail, DRIVE.raw())).isFalse();
    assertThat(opposite.isAbout(new EverythingGranted(ACME.raw(), ANNA.raw()), DRIVE.raw()))
        .isTrue();
    assertThat(Opposites.names(opposite))
        .containsExactlyInAnyOrder(
            "product.access-granted",
            "product.access-withdrawn",
            "product.everything-granted",
            "product.everything-withdrawn");
  }
}
