package org.chalet.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.Test;

class VerifiedCredentialsTest {
  private static final SignedIn ANNA = new SignedIn(AccountId.ofLocal("anna"), "password");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger asked = new AtomicInteger();
  private final VerifiedCredentials credentials =
      new VerifiedCredentials(this::slowly, now::get, new SecureRandom());

  private Optional<SignedIn> slowly(String login, String password) {
    asked.incrementAndGet();
    return password.equals("right") ? Optional.of(ANNA) : Optional.empty();
  }

  @Test
  void aClientThatOpensSeveralConnectionsPaysOnce() {
    IntStream.range(0, 50)
        .parallel()
        .forEach(i -> assertThat(credentials.verify("anna", "right")).contains(ANNA));
    assertThat(asked).hasValue(1);
  }

  @Test
  void aRefusalStandsForAMinuteOrUntilAnythingChanges() {
    assertThat(credentials.verify("anna", "wrong")).isEmpty();
    assertThat(credentials.verify("anna", "wrong")).isEmpty();
    assertThat(asked).hasValue(1);
    credentials.forget(AccountId.ofLocal("bob"));
    assertThat(credentials.verify("anna", "wrong")).isEmpty();
    assertThat(asked).hasValue(2);
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(1)));
    assertThat(credentials.verify("anna", "wrong")).isEmpty();
    assertThat(asked).hasValue(3);
  }

  @Test
  void whatIsSaidAgainAndAgainIsOneMistake() {
    assertThat(credentials.judge("anna", "wrong").counts()).isTrue();
    for (int minute = 0; minute < 60; minute += 5) {
      now.set(Instant.EPOCH.plus(Duration.ofMinutes(minute)));
      credentials.forget(ANNA.account());
      assertThat(credentials.judge("anna", "wrong").counts()).isFalse();
    }
    assertThat(credentials.judge("anna", "other").counts()).isTrue();
    assertThat(credentials.judge("anna", "right").counts()).isFalse();
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(80)));
    assertThat(credentials.judge("anna", "wrong").counts()).isTrue();
  }

  @Test
  void loginAndPasswordAreNotRunTogether() {
    assertThat(credentials.verify("anna", "right")).isPresent();
    assertThat(credentials.verify("annaright", "")).isEmpty();
  }

  @Test
  void afterAWhileTheyAreVerifiedAnew() {
    credentials.verify("anna", "right");
    now.set(Instant.EPOCH.plus(Duration.ofMinutes(5)));
    credentials.verify("anna", "right");
    assertThat(asked).hasValue(2);
  }

  @Test
  void aClockThatIsSetBackLetsNothingBeRememberedForLonger() {
    credentials.verify("anna", "right");
    credentials.verify("anna", "wrong");
    now.set(Instant.EPOCH.minus(Duration.ofHours(1)));
    credentials.verify("anna", "right");
    credentials.verify("anna", "wrong");
    assertThat(asked).hasValue(4);
  }

  @Test
  void afterAChangeTheyAreVerifiedAnew() {
    credentials.verify("anna", "right");
    credentials.forget(ANNA.account());
    credentials.verify("anna", "right");
    assertThat(asked).hasValue(2);
  }

  @Test
  void aChangeDuringVerificationIsNotOverlooked() {
    AtomicReference<VerifiedCredentials> self = new AtomicReference<>();
    AtomicInteger verified = new AtomicInteger();
    self.set(
        new VerifiedCredentials(
            (login, password) -> {
              if (verified.incrementAndGet() == 1) {
                self.get().forget(ANNA.account());
              }
              return Optional.of(ANNA);
            },
            now::get,
            new SecureRandom()));
    self.get().verify("anna", "right");
    self.get().verify("anna", "right");
    assertThat(verified).hasValue(2);
  }
}
