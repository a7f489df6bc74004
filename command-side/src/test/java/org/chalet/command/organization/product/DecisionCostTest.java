package org.chalet.command.organization.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.product.Access;
import org.chalet.product.AddProduct;
import org.chalet.product.EverythingGranted;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.GrantAccess;
import org.chalet.product.Holder;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductKind;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamMembersAdded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A decision costs the same in an organization a thousand times as large. */
class DecisionCostTest {
  private static final OrganizationId HOUSE = OrganizationId.ofLocal("house");
  private static final Access USE = new Access(true, Set.of());
  private static final int ROUNDS = 12;
  private static final int DECISIONS = 400;

  @Test
  void nothing_is_searched_through_twenty_thousand_members_and_two_thousand_products() {
    Organization small = organization(20, 20);
    Organization large = organization(20_000, 2_000);
    long inSmall = Long.MAX_VALUE;
    long inLarge = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      inSmall = Math.min(inSmall, decide(small));
      inLarge = Math.min(inLarge, decide(large));
    }
    // Persistent maps are trees: a few steps more. A search would cost hundreds of times as much.
    assertThat(inLarge).isLessThan(12 * inSmall);
  }

  private static Organization organization(int members, int products) {
    Organization state = after(null, new OrganizationOpened(HOUSE.raw(), "House", account(0)));
    state = after(state, new TeamCreated(HOUSE.raw(), "team:all", "All", "#000000"));
    for (int i = 1; i < members; i++) {
      state = after(state, new UserAdded(HOUSE.raw(), account(i), "collaborator"));
      state = after(state, new TeamMembersAdded(HOUSE.raw(), "team:all", List.of(account(i))));
      Event granted =
          i % 2 == 0
              ? new EverythingGranted(HOUSE.raw(), account(i))
              : new FutureAccessGranted(HOUSE.raw(), account(i), "kdrive", true, List.of(), 1);
      state = after(state, granted);
    }
    for (int i = 1; i <= products; i++) {
      state = after(state, new ProductAdded(HOUSE.raw(), "product:p" + i, "kdrive", "P", i));
    }
    return state;
  }

  /** Nanoseconds for decisions of every kind, each taken in. */
  private static long decide(Organization state) {
    long start = System.nanoTime();
    Organization now = state;
    for (int i = 0; i < DECISIONS; i++) {
      ProductId fresh = ProductId.ofLocal("n" + i);
      now = after(now, ProductDecisions.decide(now, add(fresh)));
      AccountId member = new AccountId(account(1 + i % 19));
      now = after(now, GrantDecisions.decide(now, grant(member, fresh)));
      assertThat(Rights.of(now, member.raw(), now.products().of(fresh)).use()).isTrue();
    }
    now = after(now, new UserRemoved(HOUSE.raw(), account(3)));
    assertThat(now.teams().ofMember(account(3))).isEmpty();
    return System.nanoTime() - start;
  }

  private static AddProduct add(ProductId product) {
    return new AddProduct(HOUSE, product, ProductKind.KDRIVE, "New");
  }

  private static GrantAccess grant(AccountId member, ProductId product) {
    return new GrantAccess(HOUSE, Holder.of(member), product, USE);
  }

  private static Organization after(Organization before, List<? extends Event> events) {
    Organization state = before;
    for (Event event : events) {
      state = after(state, event);
    }
    return state;
  }

  private static Organization after(@Nullable Organization before, Event event) {
    return Objects.requireNonNull(Organization.EVOLUTION.after(before, event));
  }

  private static String account(int i) {
    return "account:a" + i;
  }
}
