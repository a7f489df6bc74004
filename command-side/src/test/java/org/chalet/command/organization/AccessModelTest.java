package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chalet.command.Story;
import org.chalet.command.organization.product.Rights;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.AddUser;
import org.chalet.organization.RemoveUser;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.GrantEverything;
import org.chalet.product.GrantFutureAccess;
import org.chalet.product.Holder;
import org.chalet.product.ManagementRight;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawAccess;
import org.chalet.product.WithdrawEverything;
import org.chalet.product.WithdrawFutureAccess;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.RemoveTeamMembers;
import org.jspecify.annotations.Nullable;

/** What is worked out when somebody asks equals what would have been written down at once. */
class AccessModelTest {
  private static final List<ProductKind> KINDS = List.of(ProductKind.KDRIVE, ProductKind.TICKETING);
  private static final List<AccountId> PEOPLE =
      List.of(AccountId.ofLocal("ann"), AccountId.ofLocal("ben"), AccountId.ofLocal("cem"));
  private static final AccountId LEGAL = AccountId.ofLocal("legal");

  /** Everything written down eagerly. */
  private static final class Model {
    final Map<String, ProductKind> products = new HashMap<>();
    final Set<String> blocked = new HashSet<>();
    final Map<String, Set<String>> teams = new HashMap<>();
    final Set<String> members = new HashSet<>();
    final Map<String, Map<String, Access>> own = new HashMap<>();
    final Map<String, Map<ProductKind, Access>> coming = new HashMap<>();
    final Set<String> everything = new HashSet<>();

    void add(String product, ProductKind kind) {
      products.put(product, kind);
      coming.forEach((holder, kinds) -> {
        if (kinds.containsKey(kind)) {
          own(holder).put(product, kinds.get(kind));
        }
      });
    }

    ProductKind kind(String product) {
      return Objects.requireNonNull(products.get(product));
    }

    Set<String> team(String team) {
      return Objects.requireNonNull(teams.get(team));
    }

    Map<String, Access> own(String holder) {
      return own.computeIfAbsent(holder, h -> new HashMap<>());
    }

    Map<ProductKind, Access> coming(String holder) {
      return coming.computeIfAbsent(holder, h -> new HashMap<>());
    }

    void forget(String holder) {
      own.remove(holder);
      coming.remove(holder);
      everything.remove(holder);
    }

    Access access(String account, String product) {
      Access all = given(account, product);
      for (Map.Entry<String, Set<String>> team : teams.entrySet()) {
        if (team.getValue().contains(account)) {
          all = all.union(given(team.getKey(), product));
        }
      }
      return blocked.contains(product) ? all.withoutManagement() : all;
    }

    private Access given(String holder, String product) {
      Access otherwise = everything.contains(holder) ? Access.most(kind(product)) : Access.NONE;
      return own(holder).getOrDefault(product, otherwise);
    }
  }

  private final List<ProductId> made = new ArrayList<>();
  private int teamsMade;

  @Property(tries = 12)
  void effective_access_is_what_a_naive_model_says(@ForAll long seed) throws Exception {
    Random random = new Random(seed);
    made.clear();
    teamsMade = 0;
    try (Story story = new Story()) {
      OrganizationId house = story.registered("legal").organization();
      PEOPLE.forEach(person -> assertThat(story.registered(person.local())).isNotNull());
      Model model = new Model();
      for (int step = 0; step < 60; step++) {
        Command command = step(random, house, model);
        if (command instanceof AddUser joining) {
          letTheQuotaOfLettersToOneMailboxFillAgain(story);
          story.joins(LEGAL, house, joining.account(), joining.role());
        } else if (command != null) {
          story.given(LEGAL, command);
        }
      }
      compare(story, house, model);
      story.restart();
      compare(story, house, model);
    }
  }

  private static void letTheQuotaOfLettersToOneMailboxFillAgain(Story story) {
    story.clock.advance(Duration.ofDays(1));
  }

  private static void compare(Story story, OrganizationId house, Model model) {
    Organization now = story.states().read(house.raw(), Organization.EVOLUTION).orElseThrow();
    for (String account : model.members) {
      now.products()
          .all()
          .forEach((id, product) ->
              assertThat(Rights.of(now, account, product))
                  .as(account + " on " + id)
                  .isEqualTo(model.access(account, id)));
    }
    assertThat(now.products().all().keySet()).isEqualTo(model.products.keySet());
  }

  private @Nullable Command step(Random random, OrganizationId house, Model model) {
    return switch (random.nextInt(5)) {
      case 0 -> people(random, house, model);
      case 1 -> products(random, house, model);
      case 2 -> teams(random, house, model);
      default -> grants(random, house, model);
    };
  }

  private static Command people(Random random, OrganizationId house, Model model) {
    AccountId account = any(random, PEOPLE);
    if (model.members.add(account.raw())) {
      return new AddUser(house, account, random.nextBoolean() ? Role.COLLABORATOR : Role.EXTERNAL);
    }
    model.members.remove(account.raw());
    model.forget(account.raw());
    model.teams.values().forEach(members -> members.remove(account.raw()));
    return new RemoveUser(house, account, account.local() + "@example.org");
  }

  private Command products(Random random, OrganizationId house, Model model) {
    int what = made.isEmpty() ? 0 : random.nextInt(6);
    if (what < 3) {
      ProductKind kind = any(random, KINDS);
      ProductId id = ProductId.ofLocal("p" + made.size());
      made.add(id);
      model.add(id.raw(), kind);
      return new AddProduct(house, id, kind, "P");
    }
    ProductId id = any(random, made);
    if (!model.products.containsKey(id.raw())) {
      return products(random, house, model);
    }
    if (what == 3) {
      model.products.remove(id.raw());
      return new RemoveProduct(house, id);
    }
    if (what == 4) {
      model.blocked.add(id.raw());
      return new BlockProduct(house, id);
    }
    model.blocked.remove(id.raw());
    return new UnblockProduct(house, id);
  }

  private @Nullable Command teams(Random random, OrganizationId house, Model model) {
    if (model.teams.isEmpty() || random.nextInt(4) == 0) {
      TeamId team = TeamId.ofLocal("t" + teamsMade++);
      model.teams.put(team.raw(), new HashSet<>());
      return new CreateTeam(house, team, team.local(), "#000000", List.of());
    }
    String team = any(random, List.copyOf(model.teams.keySet()));
    int what = random.nextInt(8);
    if (what == 0) {
      model.teams.remove(team);
      model.forget(team);
      return new DeleteTeam(house, new TeamId(team));
    }
    if (model.members.isEmpty()) {
      return null;
    }
    AccountId account = new AccountId(any(random, List.copyOf(model.members)));
    if (what < 6) {
      model.team(team).add(account.raw());
      return new AddTeamMembers(house, new TeamId(team), List.of(account));
    }
    model.team(team).remove(account.raw());
    return new RemoveTeamMembers(house, new TeamId(team), List.of(account));
  }

  private @Nullable Command grants(Random random, OrganizationId house, Model model) {
    List<String> holders = new ArrayList<>(model.members);
    holders.addAll(model.teams.keySet());
    if (holders.isEmpty()) {
      return null;
    }
    String holder = any(random, holders);
    ProductKind kind = any(random, KINDS);
    return switch (random.nextInt(8)) {
      case 0 -> {
        model.forget(holder);
        model.everything.add(holder);
        yield new GrantEverything(house, new Holder(holder));
      }
      case 1 -> {
        model.everything.remove(holder);
        yield new WithdrawEverything(house, new Holder(holder));
      }
      case 2, 3 -> {
        Access access = access(random, kind);
        model.coming(holder).put(kind, access);
        yield new GrantFutureAccess(house, new Holder(holder), kind, access);
      }
      case 4 -> {
        model.coming(holder).remove(kind);
        yield new WithdrawFutureAccess(house, new Holder(holder), kind);
      }
      default -> onOne(random, house, model, holder);
    };
  }

  private static @Nullable Command onOne(
      Random random, OrganizationId house, Model model, String holder) {
    if (model.products.isEmpty()) {
      return null;
    }
    String product = any(random, List.copyOf(model.products.keySet()));
    if (random.nextBoolean()) {
      model.own(holder).put(product, Access.NONE);
      return new WithdrawAccess(house, new Holder(holder), new ProductId(product));
    }
    Access access = access(random, model.kind(product));
    model.own(holder).put(product, access);
    return new GrantAccess(house, new Holder(holder), new ProductId(product), access);
  }

  private static Access access(Random random, ProductKind kind) {
    Set<ManagementRight> rights = new HashSet<>(kind.rights());
    rights.removeIf(right -> random.nextBoolean());
    return new Access(rights.isEmpty() || random.nextBoolean(), rights);
  }

  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
