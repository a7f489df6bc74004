package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.Test;

class ShelvesTest {
  private static final int MOST = 250;

  private final TestClock clock = new TestClock();
  private final BreakingVault vault = new BreakingVault(new InMemorySecretVault(clock));
  private final Shelves shelves = new Shelves(vault, MOST);

  @Test
  void of_too_many_captured_letters_the_oldest_go_without_a_look_at_the_others() {
    vault.listed.set(0);
    List<String> ids = captured(2 * MOST);
    assertThat(vault.listed.get()).isZero();
    Shelf captured = shelves.of(MailState.CAPTURED);
    List<String> kept = captured.first(2 * MOST).stream().map(entry -> entry.kept().id()).toList();
    assertThat(kept)
        .hasSizeBetween(MOST, MOST + Shelves.PRUNE_EVERY)
        .isEqualTo(ids.reversed().subList(0, kept.size()));
  }

  @Test
  void captured_letters_and_those_that_failed_are_bounded_each_by_themselves() {
    for (int i = 0; i < 2 * MOST; i++) {
      shelves.fail(waiting("failed" + i), "550", clock.instant());
      captured(1);
    }
    for (MailState state : List.of(MailState.CAPTURED, MailState.FAILED)) {
      assertThat(shelves.of(state).count(1000)).isBetween(MOST, MOST + Shelves.PRUNE_EVERY);
    }
  }

  @Test
  void what_a_crash_left_is_settled_however_much_it_is() {
    for (int i = 0; i < 1200; i++) {
      shelves.held.put("%05d".formatted(i), kept("a" + i), clock.instant().plusSeconds(60));
    }
    List<Integer> pages = new ArrayList<>();
    shelves.held.forEachPage(page -> pages.add(page.size()));
    assertThat(pages).containsExactly(500, 500, 200);
  }

  /** Ids, the oldest first. */
  private List<String> captured(int number) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      clock.advance(Duration.ofMillis(1));
      Shelf.Entry entry = waiting("captured" + i);
      shelves.capture(List.of(entry), clock.instant());
      ids.add(entry.kept().id());
    }
    return ids;
  }

  private Shelf.Entry waiting(String id) {
    Kept kept = kept(id);
    shelves.release(List.of(kept));
    return new Shelf.Entry(Shelf.inOrder(Instant.EPOCH, id), kept);
  }

  private Kept kept(String id) {
    EmailAddress to = new EmailAddress("anna@example.org");
    return Kept.of(
        id,
        clock.instant(),
        new Letter(
            to, "en", "test-greeting", Map.of(), null, clock.instant().plus(Duration.ofDays(3))));
  }
}
