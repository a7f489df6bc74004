package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chalet.command.Story;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.ReplaceLegalRepresentative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The last two legal representatives, attacked from all sides at once. */
class LastRepresentativeTest {
  private static final AccountId ONE = AccountId.ofLocal("one");
  private static final AccountId TWO = AccountId.ofLocal("two");
  private static final AccountId CORA = AccountId.ofLocal("cora");
  private static final int ROUNDS = 60;

  /** What those are told who came too late. */
  private static final Set<ErrorCode> EXPECTED =
      EnumSet.of(
          ErrorCode.LAST_LEGAL_REPRESENTATIVE,
          ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS,
          ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
          ErrorCode.UNKNOWN_ORGANIZATION,
          ErrorCode.NOT_A_MEMBER,
          ErrorCode.INVALID_VALUE,
          ErrorCode.CONCURRENT_CHANGE);

  private final Story story = new Story();

  private record Sent(AccountId by, Command command) {}

  LastRepresentativeTest() {
    story.registered("one");
    story.registered("two");
    story.registered("cora");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void one_remains_however_many_remove_demote_and_leave_at_once() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OrganizationId house = house(round);
      assertThat(atOnce(story.commands(), attacks(house))).isPositive();
      assertThat(representatives(house)).hasSize(1);
    }
  }

  @Test
  void one_remains_also_where_they_replace_each_other() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OrganizationId house = house(round);
      List<Sent> all = new ArrayList<>(attacks(house));
      all.add(
          new Sent(
              ONE,
              new ReplaceLegalRepresentative(CORA, new RemoveUser(house, TWO, "two@example.org"))));
      all.add(new Sent(TWO, new ReplaceLegalRepresentative(house, ONE, CORA, Role.EXTERNAL)));
      all.add(new Sent(CORA, new LeaveOrganization(house)));
      assertThat(atOnce(story.commands(), all)).isPositive();
      assertThat(representatives(house)).isNotEmpty();
    }
  }

  private OrganizationId house(int round) {
    OrganizationId house = OrganizationId.ofLocal("house" + round);
    story.given(ONE, new OpenOrganization(house, "House"));
    story
        .joins(ONE, house, TWO, Role.LEGAL_REPRESENTATIVE)
        .joins(ONE, house, CORA, Role.ADMINISTRATOR);
    return house;
  }

  private static List<Sent> attacks(OrganizationId house) {
    return List.of(
        new Sent(ONE, new RemoveUser(house, TWO, "two@example.org")),
        new Sent(TWO, new RemoveUser(house, ONE, "one@example.org")),
        new Sent(ONE, new ChangeUserRole(house, TWO, Role.COLLABORATOR)),
        new Sent(TWO, new ChangeUserRole(house, ONE, Role.ADMINISTRATOR)),
        new Sent(ONE, new ChangeUserRole(house, ONE, Role.COLLABORATOR)),
        new Sent(TWO, new ChangeUserRole(house, TWO, Role.COLLABORATOR)),
        new Sent(ONE, new LeaveOrganization(house)),
        new Sent(TWO, new LeaveOrganization(house)),
        new Sent(CORA, new RemoveUser(house, ONE, "one@example.org")),
        new Sent(CORA, new ChangeUserRole(house, TWO, Role.EXTERNAL)));
  }

  private Iterable<String> representatives(OrganizationId house) {
    return story
        .states()
        .read(house.raw(), Organization.EVOLUTION)
        .orElseThrow()
        .members()
        .representatives();
  }

  private static Trail trail(AccountId by) {
    return Story.trail(by.raw());
  }

  /** Sends all at once, each on a thread of its own; answers how many were carried out. */
  private static int atOnce(Commands commands, List<Sent> all) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
      List<Future<Boolean>> results = new ArrayList<>();
      for (Sent sent : all) {
        results.add(
            threads.submit(() -> {
              start.await();
              return carriedOut(commands, sent);
            }));
      }
      start.countDown();
      int done = 0;
      for (Future<Boolean> result : results) {
        done += result.get(60, TimeUnit.SECONDS) ? 1 : 0;
      }
      return done;
    }
  }

  private static boolean carriedOut(Commands commands, Sent sent) {
    try {
      return commands.send(sent.command(), trail(sent.by())).changed();
    } catch (Rejected refused) {
      assertThat(refused.code()).isIn(EXPECTED);
      return false;
    }
  }
}
