package org.chalet.server.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.RemoveUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last two legal representatives, attacked from all sides at once, over the embedded store. */
class LastRepresentativeTest {
  private static final AccountId ONE = AccountId.ofLocal("one");
  private static final AccountId TWO = AccountId.ofLocal("two");
  private static final int ROUNDS = 60;

  /** What those are told who came too late. */
  private static final Set<ErrorCode> EXPECTED =
      EnumSet.of(
          ErrorCode.LAST_LEGAL_REPRESENTATIVE,
          ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS,
          ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
          ErrorCode.UNKNOWN_ORGANIZATION,
          ErrorCode.NOT_A_MEMBER,
          ErrorCode.CONCURRENT_CHANGE);

  @TempDir private Path directory;
  private Embedded embedded;

  private record Sent(AccountId by, Command command) {}

  @BeforeEach
  void open() {
    embedded = new Embedded(directory);
    embedded.registered(ONE);
    embedded.registered(TWO);
  }

  @AfterEach
  void close() throws Exception {
    embedded.close();
  }

  @Test
  void one_remains_however_many_remove_demote_and_leave_at_once() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      OrganizationId house = OrganizationId.ofLocal("house" + round);
      InvitationId invitation = InvitationId.ofLocal("i" + round);
      embedded.send(ONE, new OpenOrganization(house, "House"));
      embedded.send(
          ONE,
          new InviteUser(
              house,
              invitation,
              Embedded.address(TWO),
              InvitationOffer.of(Role.COLLABORATOR),
              null,
              "secret"));
      embedded.send(TWO, new AcceptInvitation(invitation, null));
      embedded.send(ONE, new ChangeUserRole(house, TWO, Role.LEGAL_REPRESENTATIVE));
      assertThat(atOnce(embedded.side(), attacks(house))).isPositive();
      Organization after =
          embedded.side().states().read(house.raw(), Organization.EVOLUTION).orElseThrow();
      assertThat(after.members().representatives()).hasSize(1);
    }
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
        new Sent(TWO, new LeaveOrganization(house)));
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
      return commands.send(sent.command(), Embedded.trail(sent.by())).changed();
    } catch (Rejected refused) {
      assertThat(refused.code()).isIn(EXPECTED);
      return false;
    }
  }
}
