package org.chalet.command.organization.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalet.command.organization.Organization;
import org.chalet.command.organization.roster.RosterImport.State;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.server.organization.Embedded;
import org.chalet.store.Leases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of people over the embedded store, which is closed in the middle of it. */
class RosterImportTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final int LINES = 1000;

  @TempDir private Path directory;

  @Test
  void nobody_is_lost_and_nobody_invited_twice_when_it_ends_and_begins_again() throws Exception {
    OrganizationId house;
    RosterImport begun;
    int letters;
    try (Embedded first = new Embedded(directory)) {
      house = first.registered(ANNA).organization();
      try (Rosters rosters = rosters(first)) {
        begun = rosters.begin(house, ANNA, file());
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

  private static Rosters rosters(Embedded on) {
    return new Rosters(
        on.side(), on.side().states(), on.storage.secretVault(), Leases.ALONE, Embedded.CLOCK);
  }

  private static int invited(Embedded on, OrganizationId house) {
    return on.side()
        .states()
        .read(house.raw(), Organization.EVOLUTION)
        .orElseThrow()
        .invitations()
        .size();
  }

  private static byte[] file() {
    return IntStream.range(0, LINES)
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
