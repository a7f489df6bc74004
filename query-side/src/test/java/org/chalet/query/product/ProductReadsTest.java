package org.chalet.query.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.Role;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserRemoved;
import org.chalet.policy.Standing;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.EverythingWithdrawn;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.FutureAccessWithdrawn;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductManagementUnblocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.ProductRemoved;
import org.chalet.product.ProductRenamed;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.query.rest.Standings;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProductReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String GAST = "account:gast";
  private static final String EVE = "account:eve";
  private static final String TEAM = "team:design";
  private static final String BASE = "/api/organizations/acme/";

  private final Map<String, Role> roles =
      new ConcurrentHashMap<>(
          Map.of(ANNA, Role.ADMINISTRATOR, BOB, Role.COLLABORATOR, GAST, Role.EXTERNAL));
  private final Set<String> accounting = ConcurrentHashMap.newKeySet();
  private final Standings standings =
      (organization, account) ->
          Optional.ofNullable(organization.raw().equals(ACME) ? roles.get(account.raw()) : null)
              .map(role -> new Standing(role, accounting.contains(account.raw())));
  private final Story story = new Story();
  private final Following following = new Following(story, new ProductProjection());
  private final Products products = new Products(following.views.live("product"));
  private final Asking asking =
      new Asking(new ProductReads(products, standings), new AccessReads(products, standings));

  @BeforeEach
  void products() {
    tell(new ProductAdded(ACME, "product:drive", "kdrive", "Drive", 1));
    tell(new ProductAdded(ACME, "product:shop", "ticketing", "Shop", 2));
    tell(new ProductAdded(ACME, "product:site", "web-hosting", "Site", 3));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void tell(Event event) {
    story.happened(ANNA, ACME, event);
  }

  private Answer ask(String account, String path) {
    following.caughtUp("product", "product", "team", "organization");
    return asking.get(account, BASE + path);
  }

  private List<String> items(String account, String path, String field) {
    List<String> texts = new ArrayList<>();
    ask(account, path).json().get("items").forEach(item -> texts.add(item.get(field).asString()));
    return texts;
  }

  private static List<String> rights(JsonNode access) {
    List<String> rights = new ArrayList<>();
    access.get("rights").forEach(right -> rights.add(right.asString()));
    return rights;
  }

  @Test
  void whoever_does_the_accounting_sees_all_products_and_may_do_what_was_granted() {
    tell(new AccessGranted(ACME, BOB, "product:shop", true, List.of()));
    assertThat(items(BOB, "products", "name")).containsExactly("Shop");
    assertThat(ask(BOB, "products/drive").refused()).isEqualTo("unknown-product");
    accounting.add(BOB);
    assertThat(items(BOB, "products", "name")).containsExactly("Drive", "Shop", "Site");
    assertThat(items(BOB, "products?kind=kdrive", "name")).containsExactly("Drive");
    JsonNode first = ask(BOB, "products?limit=2").json();
    assertThat(first.at("/items/0/use").asBoolean()).isFalse();
    assertThat(first.at("/items/1/use").asBoolean()).isTrue();
    assertThat(items(BOB, "products?limit=2&cursor=" + first.get("next").asString(), "name"))
        .containsExactly("Site");
    assertThat(ask(BOB, "products/drive").json().get("use").asBoolean()).isFalse();
    assertThat(items(BOB, "users/bob/access", "name")).containsExactly("Shop");
  }

  @Test
  void outsiders_learn_nothing() {
    for (String path :
        List.of(
            "products",
            "products/drive",
            "products/drive/access",
            "access/account:bob",
            "users/bob/access",
            "users/bob/access/drive")) {
      assertThat(ask(EVE, path).refused()).as(path).isEqualTo("unknown-organization");
    }
  }

  @Test
  void collaborators_and_externals_see_nothing_of_others() {
    for (String who : List.of(BOB, GAST)) {
      for (String path :
          List.of("products/drive/access", "access/account:anna", "access/" + TEAM)) {
        assertThat(ask(who, path).refused()).isEqualTo("managing-users-needs-administrator");
      }
      assertThat(ask(who, "users/anna/access").refused())
          .isEqualTo("managing-users-needs-administrator");
      assertThat(ask(who, "products/drive").refused()).isEqualTo("unknown-product");
      assertThat(items(who, "products", "id")).isEmpty();
    }
    assertThat(ask(BOB, "users/bob/access/drive").refused()).isEqualTo("unknown-product");
  }

  @Test
  void what_is_written_wrongly_is_refused() {
    assertThat(ask(ANNA, "products?kind=boat").refused()).isEqualTo("invalid-value");
    assertThat(ask(ANNA, "products?limit=0").refused()).isEqualTo("invalid-value");
    assertThat(ask(ANNA, "access/bob").refused()).isEqualTo("invalid-value");
    assertThat(ask(ANNA, "products/none").refused()).isEqualTo("unknown-product");
    assertThat(ask(ANNA, "users/eve/access").refused()).isEqualTo("not-a-member");
    assertThat(ask(ANNA, "products/drive/access?cursor=x").refused()).isEqualTo("invalid-value");
    assertThat(ask(BOB, "products?cursor=x").refused()).isEqualTo("invalid-value");
  }

  @Test
  void managers_see_every_product_in_pages_and_by_kind() {
    assertThat(items(ANNA, "products", "name")).containsExactly("Drive", "Shop", "Site");
    assertThat(items(ANNA, "products?kind=ticketing", "name")).containsExactly("Shop");
    JsonNode first = ask(ANNA, "products?limit=2").json();
    assertThat(items(ANNA, "products?limit=2&cursor=" + first.get("next").asString(), "name"))
        .containsExactly("Site");
    assertThat(rights(ask(ANNA, "products/shop").json()))
        .containsExactly("technical", "statistics", "ticket-control", "sales-control");
  }

  @Test
  void products_change_are_blocked_offered_and_go() {
    tell(new ProductRenamed(ACME, "product:drive", "Disk"));
    tell(new AccessGranted(ACME, BOB, "product:drive", true, List.of("technical")));
    tell(new ProductManagementBlocked(ACME, "product:drive"));
    tell(new TransferOffered(ACME, "product:drive", "transfer:t", "mail", 1_800_000_000L, ""));
    JsonNode blocked = ask(BOB, "products/drive").json();
    assertThat(blocked.get("name").asString()).isEqualTo("Disk");
    assertThat(blocked.get("blocked").asBoolean()).isTrue();
    assertThat(blocked.get("use").asBoolean()).isTrue();
    assertThat(rights(blocked)).isEmpty();
    assertThat(blocked.get("offer").isNull()).isTrue();
    assertThat(ask(ANNA, "products/drive").json().at("/offer/by").asString()).isEqualTo("mail");
    tell(new TransferWithdrawn(ACME, "product:drive", "transfer:t"));
    tell(new ProductManagementUnblocked(ACME, "product:drive"));
    assertThat(rights(ask(BOB, "products/drive").json())).containsExactly("technical");
    assertThat(ask(ANNA, "products/drive").json().get("offer").isNull()).isTrue();
    tell(new ProductRemoved(ACME, "product:drive", "kdrive", "Files", 1));
    assertThat(ask(ANNA, "products/drive").refused()).isEqualTo("unknown-product");
    assertThat(ask(ANNA, "access/" + BOB).json().at("/products/items")).isEmpty();
  }

  @Test
  void a_product_that_moves_leaves_one_house_for_the_other_without_its_users() {
    tell(new AccessGranted(ACME, BOB, "product:drive", true, List.of()));
    tell(new ProductMovedOut(ACME, "product:drive", "organization:b", "", "kdrive", "Files", 1));
    assertThat(items(BOB, "products", "id")).isEmpty();
    tell(new ProductMovedIn(ACME, "product:drive", "organization:b", "kdrive", "Drive", 4, ""));
    assertThat(items(BOB, "products", "id")).isEmpty();
    assertThat(items(ANNA, "products", "id"))
        .containsExactly("product:shop", "product:site", "product:drive");
  }

  @Test
  void grants_of_a_holder_are_shown_to_managers_the_user_and_the_team() {
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB)));
    tell(new AccessGranted(ACME, TEAM, "product:shop", false, List.of("sales-control")));
    tell(new FutureAccessGranted(ACME, TEAM, "domain", true, List.of(), 4));
    for (String who : List.of(ANNA, BOB)) {
      JsonNode grants = ask(who, "access/" + TEAM).json();
      assertThat(grants.get("everything").asBoolean()).isFalse();
      assertThat(grants.at("/future/0/kind").asString()).isEqualTo("domain");
      assertThat(grants.at("/products/items/0/product").asString()).isEqualTo("product:shop");
    }
    assertThat(ask(GAST, "access/" + TEAM).refused())
        .isEqualTo("managing-users-needs-administrator");
    assertThat(ask(GAST, "access/" + GAST).status()).isEqualTo(200);
  }

  @Test
  void access_adds_up_over_all_teams_and_goes_with_them() {
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB, GAST)));
    tell(new TeamMembersAdded(ACME, "team:sales", List.of(BOB)));
    tell(new AccessGranted(ACME, TEAM, "product:shop", true, List.of()));
    tell(new AccessGranted(ACME, "team:sales", "product:shop", false, List.of("sales-control")));
    tell(new AccessGranted(ACME, BOB, "product:site", true, List.of()));
    assertThat(items(BOB, "users/bob/access", "product"))
        .containsExactly("product:shop", "product:site");
    JsonNode shop = ask(ANNA, "users/bob/access/shop").json();
    assertThat(shop.get("use").asBoolean()).isTrue();
    assertThat(rights(shop)).containsExactly("sales-control");
    assertThat(items(GAST, "products", "id")).containsExactly("product:shop");
    tell(new TeamMembersRemoved(ACME, TEAM, List.of(BOB)));
    assertThat(ask(BOB, "users/bob/access/shop").json().get("use").asBoolean()).isFalse();
    tell(new TeamDeleted(ACME, "team:sales"));
    assertThat(items(BOB, "users/bob/access", "product")).containsExactly("product:site");
    assertThat(ask(ANNA, "users/bob/access/shop").json().get("use").asBoolean()).isFalse();
  }

  @Test
  void products_come_by_kind_and_by_everything_unless_they_were_withdrawn() {
    tell(new FutureAccessGranted(ACME, BOB, "kdrive", true, List.of(), 4));
    tell(new ProductAdded(ACME, "product:d4", "kdrive", "D4", 4));
    tell(new FutureAccessWithdrawn(ACME, BOB, "kdrive", 5));
    tell(new ProductAdded(ACME, "product:d5", "kdrive", "D5", 5));
    assertThat(items(BOB, "products", "name")).containsExactly("D4");
    assertThat(items(BOB, "products?kind=ticketing", "name")).isEmpty();
    tell(new AccessWithdrawn(ACME, BOB, "product:d4"));
    assertThat(items(BOB, "products", "name")).isEmpty();
    tell(new EverythingGranted(ACME, BOB));
    tell(new AccessWithdrawn(ACME, BOB, "product:shop"));
    assertThat(items(BOB, "products", "name")).containsExactly("Drive", "Site", "D4", "D5");
    assertThat(items(BOB, "products?kind=kdrive", "name")).containsExactly("Drive", "D4", "D5");
    tell(new AccessGranted(ACME, BOB, "product:site", true, List.of()));
    tell(new EverythingWithdrawn(ACME, BOB));
    assertThat(items(BOB, "products", "name")).containsExactly("Site");
  }

  @Test
  void holders_of_a_product_come_in_pages_with_what_they_have_it_by() {
    tell(new EverythingGranted(ACME, GAST));
    tell(new FutureAccessGranted(ACME, TEAM, "kdrive", true, List.of(), 4));
    tell(new ProductAdded(ACME, "product:d4", "kdrive", "D4", 4));
    tell(new AccessGranted(ACME, BOB, "product:d4", true, List.of("statistics")));
    tell(new FutureAccessGranted(ACME, "account:zoe", "kdrive", true, List.of(), 4));
    tell(new AccessWithdrawn(ACME, "account:zoe", "product:d4"));
    assertThat(items(ANNA, "products/d4/access", "holder")).containsExactly(BOB, GAST, TEAM);
    assertThat(items(ANNA, "products/d4/access", "by"))
        .containsExactly("product", "everything", "kind");
    assertThat(items(ANNA, "products/drive/access", "holder")).containsExactly(GAST);
    JsonNode first = ask(ANNA, "products/d4/access?limit=2").json();
    assertThat(
            items(ANNA, "products/d4/access?limit=2&cursor=" + first.get("next").asString(), "by"))
        .containsExactly("kind");
  }

  @Test
  void long_lists_of_ones_own_come_in_pages() {
    tell(new FutureAccessGranted(ACME, BOB, "domain", true, List.of(), 4));
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB)));
    for (int i = 4; i < 24; i++) {
      String kind = i % 2 == 0 ? "domain" : "newsletter";
      tell(new ProductAdded(ACME, "product:p" + i, kind, "P" + i, i));
      if (i % 3 == 0) {
        tell(new AccessGranted(ACME, TEAM, "product:p" + i, true, List.of()));
      }
    }
    List<String> all = new ArrayList<>();
    String cursor = "";
    while (true) {
      JsonNode page = ask(BOB, "products?limit=3" + cursor).json();
      page.get("items").forEach(item -> all.add(item.get("name").asString()));
      if (page.get("next").isNull()) {
        break;
      }
      cursor = "&cursor=" + page.get("next").asString();
    }
    assertThat(all)
        .containsExactly(
            "P4", "P6", "P8", "P9", "P10", "P12", "P14", "P15", "P16", "P18", "P20", "P21", "P22");
  }

  @Test
  void whoever_goes_leaves_nothing_behind() {
    for (String account : List.of(ANNA, BOB, GAST)) {
      tell(new EverythingGranted(ACME, account));
      tell(new AccessGranted(ACME, account, "product:shop", true, List.of()));
    }
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB)));
    tell(new AccessGranted(ACME, TEAM, "product:drive", true, List.of()));
    tell(new UserRemoved(ACME, BOB));
    tell(new UserErased(ACME, GAST));
    tell(new LegalRepresentativeReplaced(ACME, ANNA, EVE, ""));
    assertThat(items(BOB, "products", "id")).isEmpty();
    assertThat(items(GAST, "products", "id")).isEmpty();
    assertThat(ask(ANNA, "access/" + ANNA).json().get("everything").asBoolean()).isFalse();
    assertThat(items(ANNA, "products/shop/access", "holder")).isEmpty();
    tell(new OrganizationDeleted(ACME));
    assertThat(items(ANNA, "products", "id")).isEmpty();
  }
}
