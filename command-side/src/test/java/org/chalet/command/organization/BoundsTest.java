package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.kernel.value.TransferId;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.UserInvited;
import org.chalet.product.AcceptTransfer;
import org.chalet.product.AddProduct;
import org.chalet.product.OfferTransfer;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.junit.jupiter.api.Test;

class BoundsTest extends AccessStory {
  private static CreateTeam team(OrganizationId in, int number) {
    return new CreateTeam(in, TeamId.ofLocal("t" + number), "Team " + number, "#336699", List.of());
  }

  @Test
  void an_organization_has_so_many_teams() {
    for (int i = 0; i < 2_000; i++) {
      story.given(LEA, team(house, i));
    }
    story.when(LEA, team(house, 2_000)).refused(ErrorCode.TOO_MANY_TEAMS);
    story.given(LEA, new DeleteTeam(house, TeamId.ofLocal("t7")), team(house, 2_000));
  }

  @Test
  void an_organization_has_so_many_products_however_they_come() {
    OrganizationId other = OrganizationId.ofLocal("other");
    TransferId transfer = TransferId.ofLocal("t1");
    story.given(OLGA, new OpenOrganization(other, "Other"));
    for (int i = 0; i < 5_000; i++) {
      story.given(LEA, added(ProductId.ofLocal("p" + i), ProductKind.DOMAIN));
    }
    story.when(LEA, added(DRIVE, ProductKind.KDRIVE)).refused(ErrorCode.TOO_MANY_PRODUCTS);
    story.joins(LEA, house, OLGA, Role.ADMINISTRATOR);
    story.given(
        OLGA,
        new AddProduct(other, SHOP, ProductKind.KDRIVE, "Shop"),
        new OfferTransfer(other, SHOP, transfer, null));
    AcceptTransfer taken = new AcceptTransfer(house, other, SHOP, transfer, true);
    story.when(LEA, taken).refused(ErrorCode.TOO_MANY_PRODUCTS);
    story.given(LEA, new RemoveProduct(house, ProductId.ofLocal("p7")), taken);
  }

  @Test
  void an_organization_has_so_many_open_invitations() {
    Organization full = organization();
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    for (int i = 0; i < 100_000; i++) {
      UserInvited invited = new UserInvited(house.raw(), "invitation:n" + i, offer);
      full = Objects.requireNonNull(Organization.EVOLUTION.after(full, invited));
    }
    Invitations invitations = new Invitations(full);
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> invitations.invite(invitation(Role.COLLABORATOR), "", 0))
        .matches(rejected -> rejected.code() == ErrorCode.TOO_MANY_INVITATIONS);
  }

  @Test
  void a_person_has_so_many_organizations() {
    for (int i = 1; i < 100; i++) {
      story.given(OLGA, new OpenOrganization(OrganizationId.ofLocal("o" + i), "O " + i));
    }
    OpenOrganization further = new OpenOrganization(OrganizationId.ofLocal("further"), "Further");
    story.when(OLGA, further).refused(ErrorCode.TOO_MANY_ORGANIZATIONS);
    story.given(LEA, further);
  }
}
