package org.chalet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.Test;

/** What every secret vault promises. */
public interface SecretVaultContract {
  /** The vault of this test, empty at first, which reads {@link #clock()}. */
  SecretVault vault();

  /** The clock that the vault reads. */
  TestClock clock();

  @Test
  default void aSecretComesBackAsItWasPut() {
    vault().put(secret("key", "a", "one"));
    assertThat(vault().get("key", "a").orElseThrow()).asString().isEqualTo("one");
    assertThat(vault().get("key", "A")).isEmpty();
    assertThat(vault().get("session", "a")).isEmpty();
  }

  @Test
  default void aSecondPutReplacesTheFirst() {
    vault().put(new Secret("key", "a", bytes("one"), clock().instant().plusSeconds(1)));
    vault().put(secret("key", "a", "two"));
    clock().advance(Duration.ofSeconds(2));
    assertThat(vault().get("key", "a").orElseThrow()).asString().isEqualTo("two");
  }

  @Test
  default void aDeletedSecretIsGone() {
    vault().put(secret("key", "a", "one"));
    assertThat(vault().delete("key", "a")).isTrue();
    assertThat(vault().delete("key", "a")).isFalse();
    assertThat(vault().get("key", "a")).isEmpty();
    assertThat(vault().list("key", "", 10)).isEmpty();
  }

  @Test
  default void putIfAbsentKeepsWhatIsThere() {
    assertThat(vault().putIfAbsent(secret("key", "a", "one"))).isTrue();
    assertThat(vault().putIfAbsent(secret("key", "a", "two"))).isFalse();
    assertThat(vault().get("key", "a").orElseThrow()).asString().isEqualTo("one");
  }

  @Test
  default void manyAreKeptAtOnceAndDeletedAtOnce() {
    vault().put(secret("key", "a", "old"));
    vault().putAll(List.of(secret("key", "a", "one"), secret("key", "b", "two")));
    vault().putAllIfAbsent(List.of(secret("key", "b", "other"), secret("key", "c", "three")));
    assertThat(vault().list("key", "", 10))
        .extracting(found -> found.id() + new String(found.value(), StandardCharsets.UTF_8))
        .containsExactly("aone", "btwo", "cthree");
    vault().deleteAll("key", List.of("a", "c", "never"));
    assertThat(vault().list("key", "", 10)).extracting(Secret::id).containsExactly("b");
  }

  @Test
  default void ofManyCallersOfPutIfAbsentOneWins() throws Exception {
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String value = "caller " + i;
      calls.add(() -> vault().putIfAbsent(secret("key", "a", value)));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      int winners = 0;
      for (var answer : threads.invokeAll(calls)) {
        winners += answer.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  default void anExpiredSecretHasVanished() {
    Instant expires = clock().instant().plusSeconds(60);
    vault().put(new Secret("session", "a", bytes("one"), expires));
    clock().advance(Duration.ofSeconds(59));
    assertThat(vault().get("session", "a")).isPresent();
    assertThat(vault().list("session", "", 10)).hasSize(1);
    clock().advance(Duration.ofSeconds(1));
    assertThat(vault().get("session", "a")).isEmpty();
    assertThat(vault().list("session", "", 10)).isEmpty();
    assertThat(vault().delete("session", "a")).isFalse();
  }

  @Test
  default void putIfAbsentTakesThePlaceOfAnExpiredSecret() {
    vault().put(new Secret("session", "a", bytes("one"), clock().instant().plusSeconds(1)));
    clock().advance(Duration.ofSeconds(1));
    assertThat(vault().putIfAbsent(secret("session", "a", "two"))).isTrue();
    assertThat(vault().get("session", "a").orElseThrow()).asString().isEqualTo("two");
  }

  @Test
  default void listingFollowsTheIdsOfThePrefix() {
    for (String id : List.of("b/1", "a/2", "a/1", "a0", "a/%", "A/3", "é/1")) {
      vault().put(secret("app", id, id));
    }
    vault().put(secret("key", "a/9", "of another space"));
    assertThat(vault().list("app", "a/", 10))
        .extracting(Secret::id)
        .containsExactly("a/%", "a/1", "a/2");
    assertThat(vault().list("app", "a/", 2)).extracting(Secret::id).containsExactly("a/%", "a/1");
    assertThat(vault().list("app", "é", 10)).extracting(Secret::id).containsExactly("é/1");
    assertThat(vault().list("app", "", 10)).hasSize(7);
    assertThat(vault().list("app", "a/%x", 10)).isEmpty();
  }

  @Test
  default void aListedSecretIsComplete() {
    Instant expires = clock().instant().plusSeconds(60);
    vault().put(new Secret("app", "a/1", bytes("value"), expires));
    Secret listed = vault().list("app", "a/", 1).getFirst();
    assertThat(listed.space()).isEqualTo("app");
    assertThat(listed.value()).asString().isEqualTo("value");
    assertThat(listed.expires()).isEqualTo(expires);
  }

  @Test
  default void aSpaceIsReadPageByPage() {
    for (String id : List.of("c", "a", "é", "b", "B")) {
      vault().put(secret("app", id, id));
    }
    vault().put(secret("aps", "a", "of a later space"));
    vault().put(secret("ap", "z", "of an earlier space"));
    assertThat(vault().listAfter("app", "", 2)).extracting(Secret::id).containsExactly("B", "a");
    assertThat(vault().listAfter("app", "a", 2)).extracting(Secret::id).containsExactly("b", "c");
    assertThat(vault().listAfter("app", "c", 2)).extracting(Secret::id).containsExactly("é");
    assertThat(vault().listAfter("app", "é", 2)).isEmpty();
    assertThat(vault().listAfter("app", "ab", 1)).extracting(Secret::id).containsExactly("b");
    assertThat(vault().listAfter("app", "b", 1).getFirst().value()).asString().isEqualTo("c");
  }

  @Test
  default void whatHasExpiredIsOnNoPageAndNotCounted() {
    vault().put(new Secret("session", "a", bytes("one"), clock().instant().plusSeconds(1)));
    vault().put(secret("session", "b", "two"));
    vault().put(secret("sessions", "c", "of another space"));
    assertThat(vault().count("session", 10)).isEqualTo(2);
    assertThat(vault().count("session", 1)).isEqualTo(1);
    clock().advance(Duration.ofSeconds(1));
    assertThat(vault().listAfter("session", "", 1)).extracting(Secret::id).containsExactly("b");
    assertThat(vault().count("session", 10)).isEqualTo(1);
    assertThat(vault().count("nothing", 10)).isZero();
  }

  @Test
  default void pruningLeavesTheFirstOfASpaceAndAllOtherSpaces() {
    for (String id : List.of("c", "a", "b", "d")) {
      vault().put(secret("app", id, id));
    }
    vault().put(secret("aps", "e", "of a later space"));
    vault().put(secret("ap", "e", "of an earlier space"));
    assertThat(vault().prune("app", 4)).isZero();
    assertThat(vault().prune("app", 2)).isEqualTo(2);
    assertThat(vault().listAfter("app", "", 9)).extracting(Secret::id).containsExactly("a", "b");
    assertThat(vault().prune("app", 2)).isZero();
    assertThat(vault().count("aps", 9) + vault().count("ap", 9)).isEqualTo(2);
  }

  private static Secret secret(String space, String id, String value) {
    return new Secret(space, id, bytes(value), null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
