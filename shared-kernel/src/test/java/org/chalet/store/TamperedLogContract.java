package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever changes what is stored of a log is found out, and where. */
public interface TamperedLogContract {
  int COMMITS = 20;
  long POSITION = 7;

  /** A log in the store of one engine, changed behind its back. */
  interface Tampering extends AutoCloseable {
    /** The log to fill; closed again before anything is changed, where the engine wants that. */
    void fill(Consumer<EventLog> filling);

    /** Puts other bytes, in the place of an event's payload or trail. */
    void change(String field, long position);

    /** Gives an event another name, or another stream. */
    void rename(String field, long position);

    void changeTime(long position);

    /** Leaves of a payload half of its bytes. */
    void halve(long position);

    void changeHash(long position);

    void delete(long position);

    void swap(long one, long other);

    /** Gives what a commit claimed to somebody else. */
    void changeClaim(long position);

    void dropClaim(long position);

    ChainVerifier.Verified verify();

    @Override
    void close();
  }

  Tampering tampering();

  private void assertFound(Consumer<Tampering> change) {
    try (Tampering tampering = tampering()) {
      tampering.fill(log -> {
        for (int i = 0; i < COMMITS; i++) {
          Claim claim = Claim.take("scope", "name" + i, "holder");
          log.append(List.of(Commits.claiming("a", i, claim)));
        }
      });
      assertThat(tampering.verify().events()).isEqualTo(COMMITS);
      change.accept(tampering);
      assertThatExceptionOfType(DamagedHistory.class)
          .isThrownBy(tampering::verify)
          .extracting(DamagedHistory::position)
          .isEqualTo(POSITION);
    }
  }

  @Test
  default void anotherPayloadIsFound() {
    assertFound(log -> log.change("payload", POSITION));
  }

  @Test
  default void anotherTrailIsFound() {
    assertFound(log -> log.change("trail", POSITION));
  }

  @Test
  default void anotherNameIsFound() {
    assertFound(log -> log.rename("name", POSITION));
  }

  @Test
  default void anotherTimeIsFound() {
    assertFound(log -> log.changeTime(POSITION));
  }

  @Test
  default void aPayloadCutShortIsFound() {
    assertFound(log -> log.halve(POSITION));
  }

  @Test
  default void anotherHashIsFound() {
    assertFound(log -> log.changeHash(POSITION));
  }

  @Test
  default void aMissingCommitIsFound() {
    assertFound(log -> log.delete(POSITION));
  }

  @Test
  default void commitsThatChangedPlacesAreFound() {
    assertFound(log -> log.swap(POSITION, POSITION + 5));
  }

  @Test
  default void aNameClaimedForSomebodyElseIsFound() {
    assertFound(log -> log.changeClaim(POSITION));
  }

  @Test
  default void aClaimThatIsGoneIsFound() {
    assertFound(log -> log.dropClaim(POSITION));
  }

  @Test
  default void ofTwoPlacesTheFirstIsNamed() {
    assertFound(log -> {
      log.changeTime(POSITION);
      log.delete(POSITION + 5);
    });
  }
}
