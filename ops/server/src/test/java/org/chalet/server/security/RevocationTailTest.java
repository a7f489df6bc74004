package org.chalet.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.EventTypes;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.eventformat.Upcasters;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CompromiseReported;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.TwoFactorEnabled;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.Commit;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.NewEvent;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two nodes over one log and one vault: what one closes, the other does not keep open. */
class RevocationTailTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String OWNER = ANNA.raw();

  private final TestClock clock = new TestClock();
  private final InMemoryEventLog log = new InMemoryEventLog();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);
  private final Map<String, String> passwords = new ConcurrentHashMap<>(Map.of("anna", "right"));
  private final Node here = new Node();
  private final Node there = new Node();
  private long sequence;

  /** What one process has in memory. */
  private final class Node {
    private final OwnerKeys keys = new OwnerKeys(vault, clock);
    private final EventCodec codec =
        new EventCodec(EventTypes.all(), Upcasters.all(), keys, new ClaimNames(vault));
    private final EventTail tail = new EventTail(log, codec);
    private final VerifiedCredentials credentials =
        new VerifiedCredentials(this::slowly, clock, new SecureRandom());
    private final RevocationTail revocations = new RevocationTail(tail, credentials, keys, clock);

    private Optional<SignedIn> slowly(String login, String password) {
      return password.equals(passwords.get(login))
          ? Optional.of(new SignedIn(ANNA, "password"))
          : Optional.empty();
    }

    private boolean opens(String password) {
      return credentials.verify("anna", password).isPresent();
    }

    private void record(Event event) {
      long at = sequence++;
      NewEvent encoded =
          codec.encode(
              "e" + at,
              "Account",
              OWNER,
              at,
              clock.instant(),
              event,
              codec.encodeTrail(new Trail(Trail.SYSTEM, Client.SYSTEM, "c", "test", null)));
      assertThat(log.append(List.of(new Commit("c" + at, List.of(encoded), List.of())))).hasSize(1);
    }
  }

  @AfterEach
  void close() throws Exception {
    here.tail.close();
    there.tail.close();
  }

  static List<Event> closing() {
    return List.of(
        new PasswordChanged(OWNER),
        new PasswordReset(OWNER),
        new CompromiseReported(OWNER),
        new AppPasswordRevoked(OWNER, "apppassword:a"),
        new AppPasswordsRevoked(OWNER, List.of("apppassword:a")),
        new TwoFactorEnabled(OWNER),
        new LoginChanged(OWNER, "new@example.org", "anna@example.org"),
        new AccountDeletionRequested(OWNER, 0),
        new AccountErased(OWNER));
  }

  @ParameterizedTest
  @MethodSource("closing")
  void what_was_verified_there_opens_nothing_once_it_was_closed_here(Event event) {
    assertThat(there.opens("right")).isTrue();
    passwords.put("anna", "other");
    assertThat(there.opens("right")).isTrue();
    here.record(event);
    there.revocations.move();
    assertThat(there.opens("right")).isFalse();
    assertThat(there.opens("other")).isTrue();
  }

  @Test
  void what_is_verified_between_the_event_and_the_secret_is_not_remembered() {
    here.record(new PasswordChanged(OWNER));
    there.revocations.move();
    assertThat(there.opens("right")).isTrue();
    passwords.put("anna", "other");
    assertThat(there.opens("right")).isFalse();
    clock.advance(RevocationTail.AHEAD);
    assertThat(there.opens("other")).isTrue();
    passwords.put("anna", "third");
    assertThat(there.opens("other")).isTrue();
  }

  @Test
  void what_closes_nothing_costs_nobody_a_slow_check() {
    assertThat(there.opens("right")).isTrue();
    passwords.put("anna", "other");
    here.record(new AppPasswordCreated(OWNER, "apppassword:a", "Phone"));
    there.revocations.move();
    assertThat(there.opens("right")).isTrue();
  }

  @Test
  void a_key_that_is_destroyed_here_is_not_remembered_there() {
    here.record(new PasswordChanged(OWNER));
    assertThat(there.tail.readFrom(1, 1).getFirst().payload()).isInstanceOf(PasswordChanged.class);
    here.record(new AccountErased(OWNER));
    there.revocations.move();
    there.tail.readFrom(1, 1);
    here.keys.erase(OWNER);
    clock.advance(Duration.ofSeconds(1));
    there.revocations.move();
    assertThat(there.tail.readFrom(1, 1).getFirst().payload())
        .isNotInstanceOf(PasswordChanged.class);
  }
}
