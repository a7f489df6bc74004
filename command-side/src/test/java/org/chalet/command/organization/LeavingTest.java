package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.chalet.organization.UserLeft;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductKind;
import org.chalet.product.WithdrawAccess;
import org.chalet.team.CreateTeam;
import org.chalet.team.RemoveTeamMembers;
import org.junit.jupiter.api.Test;

class LeavingTest extends OrganizationStory {
  private static final ProductId SUITE = ProductId.ofLocal("suite");
  private static final TeamId TEAM = TeamId.ofLocal("team");
  private static final Access USE = new Access(true, Set.of());

  private final Leaving leaving = new Leaving(story.states());

  @Test
  void the_last_legal_representative_does_not_leave() {
    assertThat(blocks(LEA)).containsExactly(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
    story.when(LEA, new LeaveOrganization(house)).refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void a_user_of_the_ksuite_does_not_leave() {
    story.given(
        LEA,
        new AddProduct(house, SUITE, ProductKind.KSUITE, "Suite"),
        new GrantAccess(house, Holder.of(CORA), SUITE, USE));
    assertThat(blocks(CORA)).containsExactly(ErrorCode.STILL_A_KSUITE_USER);
    story.when(CORA, new LeaveOrganization(house)).refused(ErrorCode.STILL_A_KSUITE_USER);
    assertThat(blocks(ADAM)).isEmpty();
    story
        .given(LEA, new WithdrawAccess(house, Holder.of(CORA), SUITE))
        .when(CORA, new LeaveOrganization(house))
        .recorded(new UserLeft(house.raw(), CORA.raw()));
  }

  @Test
  void nobody_goes_around_what_keeps_them_by_removing_themselves() {
    story.given(
        LEA,
        new AddProduct(house, SUITE, ProductKind.KSUITE, "Suite"),
        new GrantAccess(house, Holder.of(ADAM), SUITE, USE),
        new GrantAccess(house, Holder.of(LEA), SUITE, USE));
    RemoveUser adam = new RemoveUser(house, ADAM, "adam@example.org");
    ReplaceLegalRepresentative lea =
        new ReplaceLegalRepresentative(CORA, new RemoveUser(house, LEA, "lea@example.org"));
    story.when(ADAM, adam).refused(ErrorCode.STILL_A_KSUITE_USER);
    story.when(LEA, lea).refused(ErrorCode.STILL_A_KSUITE_USER);
    story.given(LEA, adam, new WithdrawAccess(house, Holder.of(LEA), SUITE), lea);
  }

  @Test
  void nor_does_whoever_uses_it_with_a_team() {
    story.given(
        LEA,
        new AddProduct(house, SUITE, ProductKind.KSUITE, "Suite"),
        new CreateTeam(house, TEAM, "Team", "#123456", List.of(EMIL)),
        new GrantAccess(house, Holder.of(TEAM), SUITE, USE));
    story.when(EMIL, new LeaveOrganization(house)).refused(ErrorCode.STILL_A_KSUITE_USER);
    story
        .given(LEA, new RemoveTeamMembers(house, TEAM, List.of(EMIL)))
        .given(EMIL, new LeaveOrganization(house));
  }

  @Test
  void whoever_signs_in_with_an_address_of_its_mail_service_does_not_leave() {
    story.given(
        LEA,
        new AddProduct(house, ProductId.ofLocal("m1"), ProductKind.MAIL_SERVICE, "ample.org"),
        new AddProduct(house, ProductId.ofLocal("d1"), ProductKind.DOMAIN, "example.org"));
    assertThat(blocks(CORA)).isEmpty();
    story.given(
        LEA,
        new AddProduct(house, ProductId.ofLocal("m2"), ProductKind.MAIL_SERVICE, "Example.org"));
    assertThat(blocks(CORA)).containsExactly(ErrorCode.LOGIN_IN_MAIL_SERVICE);
    assertThat(blocks(LEA))
        .containsExactly(ErrorCode.LOGIN_IN_MAIL_SERVICE, ErrorCode.LAST_LEGAL_REPRESENTATIVE);
    story.when(CORA, new LeaveOrganization(house)).refused(ErrorCode.LOGIN_IN_MAIL_SERVICE);
  }

  @Test
  void one_of_two_legal_representatives_leaves() {
    story
        .given(LEA, new ChangeUserRole(house, ADAM, Role.LEGAL_REPRESENTATIVE))
        .given(LEA, new LeaveOrganization(house));
    assertThat(blocks(ADAM)).containsExactly(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
  }

  @Test
  void outsiders_learn_nothing() {
    assertThatThrownBy(() -> blocks(OLGA))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_ORGANIZATION));
  }

  private List<ErrorCode> blocks(AccountId account) {
    return leaving.blocks(house, account).stream().map(Rejected::code).toList();
  }
}
