package org.chalet.command.history.undo.opposite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarPropertiesChanged;
import org.chalet.calendar.CalendarShareRevoked;
import org.chalet.calendar.CalendarShared;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ChooseInitials;
import org.chalet.organization.GrantAccounting;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.RenameOrganization;
import org.chalet.organization.ShowInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.organization.WithdrawAccounting;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductRenamed;
import org.chalet.product.RenameProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.team.ChangeTeam;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
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
    assertThat(opposite.towards().command(one.last(), one.before())).isEqualTo(one.expected());
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
    assertThat(opposite.about().apply(drive)).isNotEqualTo(opposite.about().apply(mail));
    assertThat(Opposites.names(opposite))
        .containsExactlyInAnyOrder("product.access-granted", "product.access-withdrawn");
  }
}
