package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.scheduling.TellAnswers;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Meetings whose attendees have answered since the others were told. They are told of all answers
 * of a while at once: the while grows with the square of the attendees, so that what is written
 * about a meeting is bounded however many answer.
 */
final class AnswersToTell {
  private static final Duration SHORTEST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int ATTENDEES_PER_SECOND_SQUARED = 100;

  /** An answer is noted before it is committed. */
  private static final Duration COMMITTED = Duration.ofSeconds(2);

  private static final int PAGE = 200;

  private final SecretVault vault;
  private final InstantSource clock;

  AnswersToTell(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** What is noted: from when on the others may be told, and when somebody answered last. */
  private record Note(Instant due, Instant last, String uid) {
    static Note of(byte[] value) {
      String[] parts = new String(value, StandardCharsets.UTF_8).split(" ", 3);
      return new Note(instant(parts[0]), instant(parts[1]), parts[2]);
    }

    private static Instant instant(String millis) {
      return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    byte[] value() {
      String text = due.toEpochMilli() + " " + last.toEpochMilli() + ' ' + uid;
      return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever answers again and again does not keep the others from being told. */
    boolean isDue(Instant now) {
      return !now.isBefore(due)
          && (!now.isBefore(last.plus(COMMITTED)) || now.isAfter(due.plus(LONGEST)));
    }
  }

  void note(AccountId organizer, String uid, int attendees) {
    Instant now = clock.instant();
    String id = organizer.raw() + '/' + Secrets.hash(uid);
    Instant due =
        vault
            .get(VaultSpaces.ANSWERS, id)
            .map(before -> Note.of(before).due())
            .orElseGet(() -> now.plus(wait(attendees)));
    vault.put(new Secret(VaultSpaces.ANSWERS, id, new Note(due, now, uid).value(), null));
  }

  private static Duration wait(int attendees) {
    long seconds = (long) attendees * attendees / ATTENDEES_PER_SECOND_SQUARED;
    Duration wait = Duration.ofSeconds(Math.max(seconds, SHORTEST.toSeconds()));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /**
   * Has all told that is due. What is answered meanwhile is told the next time.
   *
   * @param mayGoOn asked before each
   */
  void tell(BooleanSupplier mayGoOn, Consumer<TellAnswers> command) {
    for (Secret noted : due()) {
      if (!mayGoOn.getAsBoolean()) {
        return;
      }
      String owner = noted.id().substring(0, noted.id().indexOf('/'));
      command.accept(new TellAnswers(new AccountId(owner), Note.of(noted.value()).uid()));
      Optional<byte[]> now = vault.get(VaultSpaces.ANSWERS, noted.id());
      if (now.filter(value -> Arrays.equals(value, noted.value())).isPresent()) {
        vault.delete(VaultSpaces.ANSWERS, noted.id());
      }
    }
  }

  private List<Secret> due() {
    Instant now = clock.instant();
    List<Secret> due = new ArrayList<>();
    List<Secret> page = vault.listAfter(VaultSpaces.ANSWERS, "", PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(noted -> Note.of(noted.value()).isDue(now)).forEach(due::add);
      page = vault.listAfter(VaultSpaces.ANSWERS, page.getLast().id(), PAGE);
    }
    return due;
  }
}
