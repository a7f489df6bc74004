package org.chalet.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chalet.command.AuthorizationTest.Line;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.kernel.value.TransferId;
import org.chalet.organization.OpenOrganization;
import org.chalet.product.AcceptTransfer;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.MoveProduct;
import org.chalet.product.OfferTransfer;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.product.RenameProduct;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;
import org.chalet.product.WithdrawTransfer;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;

/** Who may do what with products and teams. */
final class ProductLines {
  /** Events of the organization's stream that {@link #furnish} records. */
  static final int EVENTS = 4;

  private static final OrganizationId ANNEX = OrganizationId.ofLocal("annex");
  private static final ProductId DRIVE = ProductId.ofLocal("drive");
  private static final ProductId OFFERED = ProductId.ofLocal("offered");
  private static final TransferId TRANSFER = TransferId.ofLocal("t");
  private static final TeamId TEAM = TeamId.ofLocal("team");
  private static final AccountId EXTERNAL = AccountId.ofLocal("external");
  private static final Holder HOLDER = Holder.of(EXTERNAL);
  private static final Access USE = new Access(true, Set.of());

  private ProductLines() {}

  static void furnish(Story story, OrganizationId house, AccountId legal) {
    story.given(
        legal,
        new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Drive"),
        new GrantAccess(house, HOLDER, DRIVE, USE),
        new CreateTeam(house, TEAM, "Team", "#336699", List.of(EXTERNAL)),
        new OpenOrganization(ANNEX, "Annex"),
        new AddProduct(ANNEX, OFFERED, ProductKind.DOMAIN, "example.org"),
        new OfferTransfer(ANNEX, OFFERED, TRANSFER, null));
    story
        .joins(legal, ANNEX, AccountId.ofLocal("administrator"), Role.ADMINISTRATOR)
        .joins(legal, ANNEX, AccountId.ofLocal("third"), Role.COLLABORATOR);
  }

  static Stream<Line> lines() {
    return Stream.concat(products(), grantsAndTeams());
  }

  private static Stream<Line> products() {
    Map<String, ErrorCode> managers = told(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
    return Stream.of(
        line(o -> new AddProduct(o, ProductId.ofLocal("n"), ProductKind.KSUITE, "Suite"), managers),
        line(o -> new RenameProduct(o, DRIVE, "Other"), managers),
        line(o -> new RemoveProduct(o, DRIVE), managers),
        line(o -> new BlockProduct(o, DRIVE), managers),
        line(o -> new UnblockProduct(o, DRIVE), managers),
        line(o -> new OfferTransfer(o, DRIVE, TransferId.ofLocal("n"), null), managers),
        line(o -> new WithdrawTransfer(o, DRIVE), managers),
        line(o -> new AcceptTransfer(o, ANNEX, OFFERED, TRANSFER, true), managers),
        line(o -> new MoveProduct(o, DRIVE, ANNEX, true), managers));
  }

  private static Stream<Line> grantsAndTeams() {
    Map<String, ErrorCode> managers = told(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR);
    return Stream.of(
        line(o -> new GrantAccess(o, HOLDER, DRIVE, USE), managers),
        line(o -> new WithdrawAccess(o, HOLDER, DRIVE), managers),
        line(o -> new GrantFutureAccess(o, HOLDER, ProductKind.KDRIVE, USE), managers),
        line(o -> new WithdrawFutureAccess(o, HOLDER, ProductKind.KDRIVE), managers),
        line(o -> new GrantEverything(o, HOLDER), managers),
        line(o -> new WithdrawEverything(o, HOLDER), managers),
        line(o -> new CreateTeam(o, TeamId.ofLocal("n"), "New", "#000000", List.of()), managers),
        line(o -> new ChangeTeam(o, TEAM, "Other", null), managers),
        line(o -> new DeleteTeam(o, TEAM), managers),
        line(o -> new AddTeamMembers(o, TEAM, List.of(EXTERNAL)), managers),
        line(o -> new RemoveTeamMembers(o, TEAM, List.of(EXTERNAL)), managers),
        line(o -> new NameTeamLeader(o, TEAM, EXTERNAL), managers));
  }

  private static Line line(Function<OrganizationId, Command> command, Map<String, ErrorCode> told) {
    String what = command.apply(OrganizationId.ofLocal("any")).getClass().getSimpleName();
    return new Line(what, command, told);
  }

  private static Map<String, ErrorCode> told(ErrorCode code) {
    return new TreeMap<>(
        Map.of(
            "collaborator",
            code,
            "external",
            code,
            "outsider",
            ErrorCode.UNKNOWN_ORGANIZATION,
            "nobody",
            ErrorCode.UNKNOWN_ORGANIZATION));
  }
}
