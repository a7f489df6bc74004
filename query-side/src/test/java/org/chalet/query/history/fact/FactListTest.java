package org.chalet.query.history.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.Rejected;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductRemoved;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.query.projection.ViewComparison.KindComparison;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.View;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactListTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String TEAM = "team:design";
  private static final String DRIVE = "product:drive";

  private final ViewsByHand views = new ViewsByHand(new FactProjection());
  private final Facts facts = new Facts(() -> views.view("facts"), position -> true);

  private static Event change(Random random) {
    String account = "account:a" + random.nextInt(15);
    return switch (random.nextInt(4)) {
      case 0 -> new UserRemoved(ACME, account);
      case 1 -> new UserRoleChanged(ACME, account, "external");
      case 2 -> new AccountingGranted(ACME, account);
      default -> new UserAdded(ACME, account, "collaborator");
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void a_list_stays_as_it_was_while_it_is_paged_and_things_go_on(long seed) {
    Random random = new Random(seed);
    views.happened(new OrganizationOpened(ACME, "Acme", ANNA));
    List<TreeMap<String, Long>> then = new ArrayList<>();
    for (int step = 0; step < 40; step++) {
      views.happened(change(random));
      then.add(now());
    }
    for (int step = 0; step < then.size(); step += 5) {
      long position = step + 2L;
      TreeMap<String, Long> told = new TreeMap<>();
      String cursor = null;
      do {
        Page<FactDocument> page =
            facts.list(FactPlaces.users(ACME), position, new PageRequest(cursor, 3));
        for (FactDocument fact : page.items()) {
          assertThat(told.put(fact.subject(), fact.from())).as("told twice").isNull();
        }
        cursor = page.next();
        views.happened(change(random));
        views.happened(change(random));
      } while (cursor != null);
      assertThat(told).isEqualTo(then.get(step));
      assertThat(facts.count(FactPlaces.users(ACME), position)).isEqualTo(told.size());
      told.forEach((account, from) ->
          assertThat(facts.at(FactPlaces.user(ACME, account), position).orElseThrow().from())
              .isEqualTo(from));
    }
  }

  /** By the documents that have not ended. */
  private TreeMap<String, Long> now() {
    TreeMap<String, Long> now = new TreeMap<>();
    facts
        .whole(FactPlaces.users(ACME), views.position())
        .forEach(fact -> now.put(fact.subject(), fact.from()));
    return now;
  }

  @Test
  void cursors_of_other_lists_and_moments_are_refused() {
    views.happened(new OrganizationOpened(ACME, "Acme", ANNA));
    views.happened(new UserAdded(ACME, "account:bob", "collaborator"));
    String users = FactPlaces.users(ACME);
    String next = facts.list(users, 2, new PageRequest(null, 1)).next();
    assertThat(facts.list(users, 2, new PageRequest(next, 1)).items()).hasSize(1);
    assertThatThrownBy(() -> facts.list(users, 1, new PageRequest(next, 1)))
        .isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> facts.list(FactPlaces.teams(ACME), 2, new PageRequest(next, 1)))
        .isInstanceOf(Rejected.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void batches_that_break_off_and_come_again_change_nothing(int size) {
    Story story = new Story();
    for (Event event :
        List.of(
            new OrganizationOpened(ACME, "Acme", ANNA),
            new UserAdded(ACME, "account:bob", "collaborator"),
            new TeamCreated(ACME, TEAM, "Design", "#000000"),
            new TeamMembersAdded(ACME, TEAM, List.of(ANNA, "account:bob")),
            new TeamLeaderNamed(ACME, TEAM, "account:bob"),
            new ProductAdded(ACME, DRIVE, "kdrive", "Drive", 1),
            new AccessGranted(ACME, "account:bob", DRIVE, true, List.of()),
            new EverythingGranted(ACME, "account:bob"),
            new AccessWithdrawn(ACME, "account:bob", DRIVE),
            new UserRemoved(ACME, "account:bob"),
            new UserAdded(ACME, "account:bob", "external"),
            new ProductRemoved(ACME, DRIVE, "kdrive", "Drive", 1),
            new TeamDeleted(ACME, TEAM),
            new OrganizationDeleted(ACME))) {
      story.happened(ANNA, ACME, event);
    }
    View whole = Replaying.whole(story, new FactProjection());
    for (int documents = 0; documents < 16; documents++) {
      View broken = Replaying.broken(story, new FactProjection(), size, documents);
      assertThat(Replaying.compared(whole, broken).kinds()).allMatch(KindComparison::alike);
    }
  }

  @Test
  void nothing_is_there_any_more_once_an_organization_is_deleted() {
    views.happened(new OrganizationOpened(ACME, "Acme", ANNA));
    views.happened(new TeamCreated(ACME, TEAM, "Design", "#000000"));
    views.happened(new TeamMembersAdded(ACME, TEAM, List.of(ANNA)));
    long before = views.position();
    long after = views.happened(new OrganizationDeleted(ACME));
    Set<Long> left = new TreeSet<>();
    for (String list :
        List.of(
            FactPlaces.users(ACME),
            FactPlaces.managers(ACME),
            FactPlaces.internals(ACME),
            FactPlaces.teams(ACME),
            FactPlaces.teammates(ACME, TEAM))) {
      assertThat(facts.count(list, before)).isEqualTo(1);
      left.add(facts.count(list, after));
    }
    assertThat(left).containsExactly(0L);
  }
}
