package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chalet.product.ManagementRight.SALES_CONTROL;
import static org.chalet.product.ManagementRight.STATISTICS;
import static org.chalet.product.ManagementRight.TECHNICAL;
import static org.chalet.product.ManagementRight.TICKET_CONTROL;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.product.Access;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;
import org.junit.jupiter.api.Test;

class GrantsTest extends AccessStory {
  private static final ProductId NEXT = ProductId.ofLocal("next");
  private final String id = house.raw();

  private void givenDriveAndShop() {
    story.given(LEA, added(DRIVE, ProductKind.KDRIVE), added(SHOP, ProductKind.TICKETING));
  }

  @Test
  void only_users_and_teams_of_the_organization_are_granted_anything() {
    givenDriveAndShop();
    story
        .when(LEA, new GrantAccess(house, holder(OLGA), DRIVE, USE))
        .refused(ErrorCode.NOT_A_MEMBER);
    story.when(LEA, new GrantEverything(house, holder(SALES))).refused(ErrorCode.UNKNOWN_TEAM);
    assertThat(catchThrowable(() -> new Holder("product:drive"))).isInstanceOf(Rejected.class);
  }

  @Test
  void a_product_that_is_not_there_is_not_granted() {
    story
        .when(LEA, new GrantAccess(house, holder(CORA), DRIVE, USE))
        .refused(ErrorCode.UNKNOWN_PRODUCT);
    story
        .when(LEA, new WithdrawAccess(house, holder(CORA), DRIVE))
        .refused(ErrorCode.UNKNOWN_PRODUCT);
  }

  @Test
  void rights_that_a_kind_does_not_know_are_not_granted() {
    givenDriveAndShop();
    Access tickets = access(true, TICKET_CONTROL);
    story
        .when(LEA, new GrantAccess(house, holder(CORA), DRIVE, tickets))
        .refused(ErrorCode.RIGHT_NOT_OF_KIND);
    story
        .when(LEA, new GrantFutureAccess(house, holder(CORA), ProductKind.DOMAIN, tickets))
        .refused(ErrorCode.RIGHT_NOT_OF_KIND);
    story
        .when(LEA, new GrantAccess(house, holder(CORA), SHOP, tickets))
        .recorded(new AccessGranted(id, CORA.raw(), SHOP.raw(), true, List.of("ticket-control")));
  }

  @Test
  void using_and_managing_are_apart() {
    givenDriveAndShop();
    story.given(
        LEA, new GrantAccess(house, holder(CORA), SHOP, access(false, SALES_CONTROL, TECHNICAL)));
    assertThat(effective(CORA, SHOP).use()).isFalse();
    assertThat(effective(CORA, SHOP).tokens()).containsExactly("technical", "sales-control");
    assertThat(effective(CORA, DRIVE).isNone()).isTrue();
  }

  @Test
  void a_grant_takes_the_place_of_the_one_before() {
    givenDriveAndShop();
    GrantAccess grant = new GrantAccess(house, holder(CORA), DRIVE, access(true, STATISTICS));
    story.given(LEA, grant);
    story.when(LEA, grant).recordedNothing();
    story
        .when(LEA, new GrantAccess(house, holder(CORA), DRIVE, USE))
        .recorded(new AccessGranted(id, CORA.raw(), DRIVE.raw(), true, List.of()));
    assertThat(effective(CORA, DRIVE)).isEqualTo(USE);
    story
        .when(LEA, new GrantAccess(house, holder(CORA), DRIVE, Access.NONE))
        .recorded(new AccessWithdrawn(id, CORA.raw(), DRIVE.raw()));
    story.when(LEA, new WithdrawAccess(house, holder(CORA), DRIVE)).recordedNothing();
  }

  @Test
  void managers_may_do_everything_by_their_role() {
    givenDriveAndShop();
    assertThat(effective(ADAM, SHOP)).isEqualTo(Access.most(ProductKind.TICKETING));
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.EXTERNAL));
    assertThat(effective(ADAM, SHOP).isNone()).isTrue();
  }

  @Test
  void products_of_a_kind_come_with_what_was_said_at_that_time() {
    givenDriveAndShop();
    story
        .when(LEA, new GrantFutureAccess(house, holder(CORA), ProductKind.KDRIVE, USE))
        .recorded(new FutureAccessGranted(id, CORA.raw(), "kdrive", true, List.of(), 3));
    story
        .when(LEA, new GrantFutureAccess(house, holder(CORA), ProductKind.KDRIVE, USE))
        .recordedNothing();
    story.given(LEA, added(NEXT, ProductKind.KDRIVE));
    Access more = access(true, TECHNICAL);
    story.given(
        LEA,
        new GrantFutureAccess(house, holder(CORA), ProductKind.KDRIVE, more),
        added(ProductId.ofLocal("third"), ProductKind.KDRIVE));
    story
        .when(LEA, new WithdrawFutureAccess(house, holder(CORA), ProductKind.KDRIVE))
        .recorded(new FutureAccessWithdrawn(id, CORA.raw(), "kdrive", 5));
    story.given(LEA, added(ProductId.ofLocal("fourth"), ProductKind.KDRIVE));
    assertThat(effective(CORA, DRIVE).isNone()).isTrue();
    assertThat(effective(CORA, NEXT)).isEqualTo(USE);
    assertThat(effective(CORA, ProductId.ofLocal("third"))).isEqualTo(more);
    assertThat(effective(CORA, ProductId.ofLocal("fourth")).isNone()).isTrue();
    story.given(LEA, new WithdrawAccess(house, holder(CORA), NEXT));
    assertThat(effective(CORA, NEXT).isNone()).isTrue();
  }

  @Test
  void everything_takes_the_place_of_all_before_and_can_be_narrowed() {
    givenDriveAndShop();
    story.given(LEA, new GrantAccess(house, holder(CORA), DRIVE, USE));
    story
        .when(LEA, new GrantEverything(house, holder(CORA)))
        .recorded(new EverythingGranted(id, CORA.raw()));
    story.when(LEA, new GrantEverything(house, holder(CORA))).recordedNothing();
    story.given(LEA, added(NEXT, ProductKind.DOMAIN));
    assertThat(effective(CORA, DRIVE)).isEqualTo(Access.most(ProductKind.KDRIVE));
    assertThat(effective(CORA, NEXT)).isEqualTo(Access.most(ProductKind.DOMAIN));
    story.given(LEA, new WithdrawAccess(house, holder(CORA), SHOP));
    assertThat(effective(CORA, SHOP).isNone()).isTrue();
    story
        .when(LEA, new WithdrawEverything(house, holder(CORA)))
        .recorded(new EverythingWithdrawn(id, CORA.raw()));
    story.when(LEA, new WithdrawEverything(house, holder(CORA))).recordedNothing();
    assertThat(effective(CORA, DRIVE).isNone()).isTrue();
  }

  @Test
  void what_the_teams_of_a_user_have_adds_up_with_what_the_user_has() {
    givenDriveAndShop();
    story.given(
        LEA,
        created(DESIGN, CORA, EMIL),
        created(SALES, CORA),
        new GrantAccess(house, holder(DESIGN), SHOP, access(true)),
        new GrantAccess(house, holder(SALES), SHOP, access(false, SALES_CONTROL)),
        new GrantAccess(house, holder(CORA), SHOP, access(false, TICKET_CONTROL)));
    assertThat(effective(CORA, SHOP)).isEqualTo(access(true, SALES_CONTROL, TICKET_CONTROL));
    assertThat(effective(EMIL, SHOP)).isEqualTo(USE);
  }

  @Test
  void whoever_was_removed_or_left_has_nothing_also_when_back() {
    givenDriveAndShop();
    story.given(
        LEA,
        created(DESIGN, CORA),
        new GrantAccess(house, holder(DESIGN), SHOP, USE),
        new GrantEverything(house, holder(CORA)),
        new GrantEverything(house, holder(EMIL)),
        new RemoveUser(house, CORA, "cora@example.org"));
    story.joins(LEA, house, CORA, Role.COLLABORATOR);
    story.given(EMIL, new LeaveOrganization(house));
    story.joins(LEA, house, EMIL, Role.EXTERNAL);
    assertThat(effective(CORA, SHOP).isNone()).isTrue();
    assertThat(effective(EMIL, DRIVE).isNone()).isTrue();
  }

  @Test
  void a_legal_representative_who_was_replaced_takes_nothing_along() {
    givenDriveAndShop();
    story.given(
        LEA,
        created(DESIGN, LEA),
        new GrantEverything(house, holder(LEA)),
        new ReplaceLegalRepresentative(ADAM, new RemoveUser(house, LEA, "lea@example.org")));
    story.joins(ADAM, house, LEA, Role.COLLABORATOR);
    assertThat(effective(LEA, DRIVE).isNone()).isTrue();
    assertThat(organization().teams().ofMember(LEA.raw())).isEmpty();
  }

  @Test
  void grants_of_a_product_that_went_do_not_come_back_with_it() {
    givenDriveAndShop();
    story.given(
        LEA,
        new GrantAccess(house, holder(CORA), DRIVE, USE),
        new RemoveProduct(house, DRIVE),
        added(DRIVE, ProductKind.KDRIVE));
    assertThat(effective(CORA, DRIVE).isNone()).isTrue();
  }
}
