package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.organization.product.AcceptTransferEndpoint;
import org.chalet.command.organization.product.AddProductEndpoint;
import org.chalet.command.organization.product.BlockProductEndpoint;
import org.chalet.command.organization.product.GrantAccessEndpoint;
import org.chalet.command.organization.product.GrantEverythingEndpoint;
import org.chalet.command.organization.product.GrantFutureAccessEndpoint;
import org.chalet.command.organization.product.MoveProductEndpoint;
import org.chalet.command.organization.product.OfferTransferEndpoint;
import org.chalet.command.organization.product.OfferedProducts;
import org.chalet.command.organization.product.RemoveProductEndpoint;
import org.chalet.command.organization.product.RenameProductEndpoint;
import org.chalet.command.organization.product.UnblockProductEndpoint;
import org.chalet.command.organization.product.WithdrawAccessEndpoint;
import org.chalet.command.organization.product.WithdrawEverythingEndpoint;
import org.chalet.command.organization.product.WithdrawFutureAccessEndpoint;
import org.chalet.command.organization.product.WithdrawTransferEndpoint;
import org.chalet.command.organization.team.AddTeamMembersEndpoint;
import org.chalet.command.organization.team.ChangeTeamEndpoint;
import org.chalet.command.organization.team.CreateTeamEndpoint;
import org.chalet.command.organization.team.DeleteTeamEndpoint;
import org.chalet.command.organization.team.NameTeamLeaderEndpoint;
import org.chalet.command.organization.team.RemoveTeamMembersEndpoint;
import org.chalet.identity.Registered;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.junit.jupiter.api.Test;

class ProductEndpointsTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId OLGA = AccountId.ofLocal("olga");

  private final Registered anna = story.registered("anna");
  private final Registered olga = story.registered("olga");
  private final String house = "/api/organizations/" + anna.organization().local();
  private final String other = "/api/organizations/" + olga.organization().local();

  @Override
  List<Object> further() {
    var commands = story.commands();
    OneTimeLinks links = new OneTimeLinks(story.vault, story.clock);
    return List.of(
        new AddProductEndpoint(commands),
        new RenameProductEndpoint(commands),
        new RemoveProductEndpoint(commands),
        new BlockProductEndpoint(commands),
        new UnblockProductEndpoint(commands),
        new GrantAccessEndpoint(commands),
        new WithdrawAccessEndpoint(commands),
        new GrantFutureAccessEndpoint(commands),
        new WithdrawFutureAccessEndpoint(commands),
        new GrantEverythingEndpoint(commands),
        new WithdrawEverythingEndpoint(commands),
        new OfferTransferEndpoint(commands, links),
        new WithdrawTransferEndpoint(commands),
        new AcceptTransferEndpoint(commands, links),
        new MoveProductEndpoint(commands),
        new CreateTeamEndpoint(commands),
        new ChangeTeamEndpoint(commands),
        new DeleteTeamEndpoint(commands),
        new AddTeamMembersEndpoint(commands),
        new RemoveTeamMembersEndpoint(commands),
        new NameTeamLeaderEndpoint(commands));
  }

  private String product(String kind) {
    Answer added =
        send("POST", house + "/products", ANNA, "{'kind':'" + kind + "','name':'Product'}");
    assertThat(added.status()).isEqualTo(201);
    return String.valueOf(added.header("Location"));
  }

  private Answer ok(String method, String path, String body) {
    Answer done = send(method, path, ANNA, body.isEmpty() ? null : body);
    assertThat(done.status()).as(method + " " + path + " " + done.body()).isEqualTo(204);
    return done;
  }

  @Test
  void what_is_not_a_kind_or_a_right_or_a_holder_is_refused() {
    assertThat(send("POST", house + "/products", ANNA, "{'kind':'boat','name':'B'}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("POST", house + "/products", ANNA, "{'kind':'kdrive'}").problem())
        .isEqualTo("400 invalid-value");
    String drive = product("kdrive");
    String access = drive + "/access/";
    for (String body :
        List.of("{}", "{'use':true,'rights':['fly']}", "{'use':true,'rights':[null]}")) {
      assertThat(send("PUT", access + "account:anna", ANNA, body).problem())
          .isEqualTo("400 invalid-value");
    }
    assertThat(send("PUT", access + "anna", ANNA, "{'use':true}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(
            send("PUT", access + "account:anna", ANNA, "{'use':true,'rights':['sales-control']}")
                .problem())
        .isEqualTo("422 right-not-of-kind");
    assertThat(send("PUT", access + "team:none", ANNA, "{'use':true}").problem())
        .isEqualTo("404 unknown-team");
    assertThat(send("DELETE", house + "/products/none", ANNA, null).problem())
        .isEqualTo("404 unknown-product");
    assertThat(send("DELETE", drive, OLGA, null).problem()).isEqualTo("404 unknown-organization");
  }

  @Test
  void a_second_suite_is_refused() {
    assertThat(product("ksuite")).startsWith(house + "/products/");
    assertThat(send("POST", house + "/products", ANNA, "{'kind':'ksuite','name':'S'}").problem())
        .isEqualTo("409 one-of-this-kind");
  }

  @Test
  void products_are_changed_blocked_and_removed_by_version() {
    String drive = product("kdrive");
    Answer renamed =
        send(request("PATCH", drive, ANNA, "{'name':'Drive'}").header("If-Match", "\"1\""));
    assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
    assertThat(
            send(request("PUT", drive + "/block", ANNA, null).header("If-Match", "\"1\""))
                .problem())
        .isEqualTo("412 precondition-failed");
    assertThat(ok("PUT", drive + "/block", "").header("ETag")).isEqualTo("\"3\"");
    ok("DELETE", drive + "/block", "");
    ok("DELETE", drive, "");
    assertThat(send("DELETE", drive, ANNA, null).problem()).isEqualTo("404 unknown-product");
  }

  @Test
  void access_is_granted_and_withdrawn_in_every_way() {
    String drive = product("kdrive");
    String holder = "/account:anna";
    ok("PUT", drive + "/access" + holder, "{'use':true,'rights':['technical']}");
    ok("DELETE", drive + "/access" + holder, "");
    ok("PUT", house + "/access" + holder + "/future/domain", "{'use':true}");
    ok("DELETE", house + "/access" + holder + "/future/domain", "");
    ok("PUT", house + "/access" + holder + "/everything", "");
    ok("DELETE", house + "/access" + holder + "/everything", "");
    assertThat(
            send("PUT", house + "/access" + holder + "/future/boat", ANNA, "{'use':true}")
                .problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void an_offered_product_is_received_once_with_the_token_that_was_shown() {
    String drive = product("kdrive");
    Answer offered = send("POST", drive + "/transfer", ANNA, "{}");
    assertThat(offered.status()).isEqualTo(201);
    String body = "{'token':'" + offered.text("token") + "','termsAccepted':%s}";
    String received = other + "/products/received";
    assertThat(send("POST", received, OLGA, "{'token':'guess','termsAccepted':true}").problem())
        .isEqualTo("410 link-not-valid");
    assertThat(send("POST", received, OLGA, body.formatted("false")).problem())
        .isEqualTo("422 terms-not-accepted");
    assertThat(send("POST", received, ANNA, body.formatted("true")).problem())
        .isEqualTo("404 unknown-organization");
    Answer taken = send("POST", received, OLGA, body.formatted("true"));
    assertThat(taken.status()).isEqualTo(201);
    assertThat(taken.header("Location"))
        .isEqualTo(other + "/products/" + drive.substring(drive.lastIndexOf('/') + 1));
    assertThat(send("POST", received, OLGA, body.formatted("true")).problem())
        .isEqualTo("410 link-not-valid");
    assertThat(send("DELETE", drive, ANNA, null).problem()).isEqualTo("404 unknown-product");
  }

  @Test
  void a_withdrawn_or_refused_offer_leaves_no_link_behind() {
    String drive = product("kdrive");
    Answer offered = send("POST", drive + "/transfer", ANNA, "{}");
    ok("DELETE", drive + "/transfer", "");
    String body = "{'token':'" + offered.text("token") + "','termsAccepted':true}";
    assertThat(send("POST", other + "/products/received", OLGA, body).problem())
        .isEqualTo("410 link-not-valid");
    assertThat(send("POST", product("ksuite") + "/transfer", ANNA, "{}").problem())
        .isEqualTo("422 product-cannot-move");
    assertThat(story.vault.list("link", "product-transfer/", 10)).isEmpty();
  }

  @Test
  void a_link_shows_and_gives_nothing_once_whoever_offered_it_manages_no_more() {
    Registered adam = story.registered("adam");
    story.joins(ANNA, anna.organization(), adam.account(), Role.ADMINISTRATOR);
    Answer offered = send("POST", product("kdrive") + "/transfer", adam.account(), "{}");
    String token = offered.text("token");
    OfferedProducts page =
        new OfferedProducts(
            story.commands(), links, story.states(), story.traces::organizations, story.clock);
    assertThat(page.look(token).name()).isEqualTo("Product");
    story.given(ANNA, new ChangeUserRole(anna.organization(), adam.account(), Role.COLLABORATOR));
    assertThatExceptionOfType(Rejected.class)
        .isThrownBy(() -> page.look(token))
        .matches(rejected -> rejected.code() == ErrorCode.TRANSFER_NOT_VALID);
    String body = "{'token':'" + token + "','termsAccepted':true}";
    assertThat(send("POST", other + "/products/received", OLGA, body).problem())
        .isEqualTo("410 transfer-not-valid");
  }

  @Test
  void an_offer_by_mail_shows_no_token_but_sends_it() {
    String drive = product("kdrive");
    Answer offered =
        send("POST", drive + "/transfer", ANNA, "{'email':'r@example.net','language':'de'}");
    assertThat(offered.field("token").isNull()).isTrue();
    String link = String.valueOf(story.letters.getLast().link());
    String token = link.substring(link.indexOf('=') + 1);
    Answer taken =
        send(
            "POST",
            other + "/products/received",
            OLGA,
            "{'token':'" + token + "','termsAccepted':true}");
    assertThat(taken.status()).isEqualTo(201);
    assertThat(send("POST", drive + "/transfer", ANNA, "{'email':'nobody'}").problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void a_product_is_handed_over_only_to_a_house_of_ones_own() {
    String drive = product("kdrive");
    String body = "{'to':'" + olga.organization().raw() + "','termsAccepted':true}";
    assertThat(send("POST", drive + "/move", ANNA, body).problem())
        .isEqualTo("404 unknown-organization");
    assertThat(send("POST", drive + "/move", ANNA, "{'termsAccepted':true}").problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void teams_are_made_changed_filled_led_emptied_and_dissolved() {
    String teams = house + "/teams";
    assertThat(send("POST", teams, ANNA, "{'name':'Design'}").problem())
        .isEqualTo("400 invalid-value");
    Answer made = send("POST", teams, ANNA, "{'name':'Design','colour':'#336699'}");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("id")).startsWith("team:");
    assertThat(
            send("POST", teams, ANNA, "{'name':'design','colour':'#336699','members':['anna']}")
                .problem())
        .isEqualTo("409 team-name-taken");
    String team = String.valueOf(made.header("Location"));
    ok("PATCH", team, "{'name':'Shapes'}");
    assertThat(send("POST", team + "/members", ANNA, "{'accounts':[]}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("POST", team + "/members", ANNA, "{'accounts':['olga']}").problem())
        .isEqualTo("404 not-a-member");
    assertThat(send("PUT", team + "/leader", ANNA, "{'account':'anna'}").problem())
        .isEqualTo("422 not-in-team");
    ok("POST", team + "/members", "{'accounts':['anna']}");
    ok("PUT", team + "/leader", "{'account':'anna'}");
    ok("PUT", team + "/leader", "{}");
    ok("POST", team + "/members/removals", "{'accounts':['account:anna']}");
    ok("DELETE", team, "");
    assertThat(send("DELETE", team, ANNA, null).problem()).isEqualTo("404 unknown-team");
  }
}
