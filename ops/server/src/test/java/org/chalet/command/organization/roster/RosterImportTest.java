package org.chalet.command.organization.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.roster.RosterImport.State;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.server.organization.Embedded;
import org.chalet.store.Leases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A list of people over the embedded store, which ends in the middle of it. */
@Timeout(300)
class RosterImportTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final int LINES = 1000;
  private static final int LINES_WHEN_KILLED = 1500;
  private static final int KILLS = 3;

  /** And more. */
  private static final int WRITES_OF_GROUP = 10;

  @TempDir private Path directory;

  @Test
  void nobody_is_lost_and_nobody_invited_twice_when_it_ends_and_begins_again() throws Exception {
    OrganizationId house;
    RosterImport begun;
    int letters;
    try (Embedded first = new Embedded(directory)) {
      house = first.registered(ANNA).organization();
      try (Rosters rosters = rosters(first)) {
        begun = rosters.begin(house, ANNA, file(LINES));
        rosters.start();
        until(() -> invited(first, house) > LINES / 4);
      }
      letters = first.letters.get();
    }
    try (Embedded second = new Embedded(directory);
        Rosters rosters = rosters(second)) {
      assertThat(invited(second, house)).isEqualTo(letters);
      rosters.start();
      until(() -> rosters.one(house, ANNA, begun.id()).isOver());
      RosterImport over = rosters.one(house, ANNA, begun.id());
      assertThat(over.state()).isEqualTo(State.FINISHED);
      assertThat(over.done()).isEqualTo(LINES);
      assertThat(invited(second, house)).isEqualTo(LINES);
      assertThat(letters + second.letters.get()).isEqualTo(LINES);
    }
  }

  @Test
  void nobody_is_lost_or_invited_twice_wherever_in_a_group_it_breaks_off() throws Exception {
    OrganizationId house;
    RosterImport begun;
    try (Embedded first = new Embedded(directory)) {
      house = first.registered(ANNA).organization();
      try (Rosters rosters = rosters(first)) {
        begun = rosters.begin(house, ANNA, file(LINES));
      }
    }
    for (int writes = 0; writes < WRITES_OF_GROUP; writes++) {
      breakOff(writes);
    }
    assertEverybodyIsInvitedOnce(house, begun.id(), LINES);
  }

  @Test
  void nobody_is_lost_or_invited_twice_when_the_process_is_killed() throws Exception {
    OrganizationId house;
    String begun;
    try (Embedded first = new Embedded(directory)) {
      house = first.registered(ANNA).organization();
      try (Rosters rosters = rosters(first)) {
        begun = rosters.begin(house, ANNA, file(LINES_WHEN_KILLED)).id();
      }
    }
    for (int kill = 0; kill < KILLS; kill++) {
      killOnceItWorks(house, begun);
    }
    assertEverybodyIsInvitedOnce(house, begun, LINES_WHEN_KILLED);
  }

  /** Begins again and breaks off behind so many writes. */
  private void breakOff(int writes) throws Exception {
    AtomicReference<DyingVault> dying = new AtomicReference<>();
    try (Embedded embedded =
        new Embedded(
            directory,
            vault -> {
              dying.set(new DyingVault(vault));
              return dying.get();
            })) {
      embedded.mail(new Addressees());
      RosterRunner runner =
          new RosterRunner(
              new RosterShelf(embedded.vault),
              new RosterInvitations(embedded.side(), embedded.side().states()),
              Leases.ALONE,
              "one",
              Embedded.CLOCK);
      dying.get().dieAfter(writes);
      while (runner.turn()) {}
      assertThat(dying.get().isDead()).isTrue();
    }
  }

  private void killOnceItWorks(OrganizationId house, String begun) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                ImportUntilKilled.class.getName(),
                directory.toString(),
                house.raw(),
                ANNA.raw(),
                begun)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = child.inputReader(UTF_8)) {
      assertThat(said.readLine()).isNotNull();
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private void assertEverybodyIsInvitedOnce(OrganizationId house, String id, int lines)
      throws Exception {
    Addressees addressees = new Addressees();
    try (Embedded last = new Embedded(directory);
        MailRoom mail = last.mail(addressees);
        Rosters rosters = rosters(last)) {
      rosters.start();
      until(() -> rosters.one(house, ANNA, id).isOver());
      RosterImport over = rosters.one(house, ANNA, id);
      assertThat(over.state()).isEqualTo(State.FINISHED);
      assertThat(rosters.refusals(over, 0, lines).refusals()).isEmpty();
      assertThat(over.done()).isEqualTo(lines);
      assertThat(invited(last, house)).isEqualTo(lines);
      mail.start();
      until(() -> addressees.all.size() >= lines);
      assertThat(addressees.all).hasSize(lines).doesNotHaveDuplicates();
    }
  }

  static Rosters rosters(Embedded on) {
    return new Rosters(on.side(), on.side().states(), on.vault, Leases.ALONE, Embedded.CLOCK);
  }

  private static int invited(Embedded on, OrganizationId house) {
    return on.side()
        .states()
        .read(house.raw(), Organization.EVOLUTION)
        .orElseThrow()
        .invitations()
        .size();
  }

  private static byte[] file(int lines) {
    return IntStream.range(0, lines)
        .mapToObj(i -> "user" + i + "@example.net,collaborator")
        .collect(Collectors.joining("\n", "email,role\n", "\n"))
        .getBytes(UTF_8);
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 60_000 && !condition.getAsBoolean(); i++) {
      assertThat(never.await(5, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
