package org.chalet.query.dav.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Registrations of clients. They are no history: the vault keeps them until they expire, and they
 * go with their account.
 */
public final class PushRegistrations {
  /** Of an account. */
  static final int MOST = 500;

  private static final int PAGE = 200;
  private static final int KEY_OCTETS = 16;

  private final SecretVault vault;
  private final InstantSource clock;
  private final boolean alone;
  private final DocumentJson<PushRegistration> json = new DocumentJson<>(PushRegistration.class);

  /** Whether there may be some; null until somebody asks. */
  private @Nullable Boolean any;

  /**
   * @param alone whether no other process registers anybody
   */
  public PushRegistrations(SecretVault vault, InstantSource clock, boolean alone) {
    this.vault = vault;
    this.clock = clock;
    this.alone = alone;
  }

  long now() {
    return clock.instant().getEpochSecond();
  }

  /** The same for the same subscription to the same topic, so that no two can be of one. */
  static String keyOf(String account, String topic, String resource) {
    String all = account + '\n' + topic + '\n' + resource;
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(hash, KEY_OCTETS));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<PushRegistration> find(AccountId account, String key) {
    return find(account.raw() + '/' + key);
  }

  /**
   * @param id {@code <account>/<key>}
   */
  Optional<PushRegistration> find(String id) {
    return vault
        .get(VaultSpaces.PUSH_REGISTRATION, id)
        .map(json::read)
        .filter(found -> found.expires() > now());
  }

  /** Takes it in, in place of what was registered under its key; false where nothing was. */
  boolean keep(PushRegistration registration) {
    boolean there = find(registration.id()).isPresent();
    if (!there && of(registration.account(), MOST).size() >= MOST) {
      throw new Rejected(
          ErrorCode.TOO_MANY_PUSH_REGISTRATIONS, "an account has at most " + MOST + " of them");
    }
    store(registration);
    return there;
  }

  /** Where nobody registers, the vault is not asked about each event. */
  private synchronized boolean isEmpty() {
    if (!alone) {
      return false;
    }
    if (any == null) {
      any = !vault.list(VaultSpaces.PUSH_REGISTRATION, "", 1).isEmpty();
    }
    return !any;
  }

  private synchronized void expectSome() {
    any = true;
  }

  private void store(PushRegistration registration) {
    expectSome();
    Instant expires = Instant.ofEpochSecond(registration.expires());
    vault.putAll(
        List.of(
            new Secret(
                VaultSpaces.PUSH_REGISTRATION,
                registration.id(),
                json.write(registration),
                expires),
            new Secret(VaultSpaces.PUSH_TOPIC, registration.ofTopic(), new byte[0], expires)));
  }

  /** Notes how deliveries went, unless it was removed or renewed meanwhile. */
  void note(PushRegistration before, PushRegistration after) {
    if (find(before.id()).filter(before::equals).isPresent()) {
      store(after);
    }
  }

  void remove(PushRegistration registration) {
    vault.delete(VaultSpaces.PUSH_REGISTRATION, registration.id());
    vault.delete(VaultSpaces.PUSH_TOPIC, registration.ofTopic());
  }

  void removeIf(String account, Predicate<PushRegistration> condition) {
    of(account, MOST).stream().filter(condition).forEach(this::remove);
  }

  private List<PushRegistration> of(String account, int most) {
    return vault.list(VaultSpaces.PUSH_REGISTRATION, account + '/', most).stream()
        .map(secret -> json.read(secret.value()))
        .filter(found -> found.expires() > now())
        .toList();
  }

  /** All that want to be told of a topic. */
  List<PushRegistration> ofTopic(String topic) {
    if (isEmpty()) {
      return List.of();
    }
    String prefix = topic + '/';
    List<PushRegistration> found = new ArrayList<>();
    List<Secret> page = vault.list(VaultSpaces.PUSH_TOPIC, prefix, PAGE);
    while (!page.isEmpty()) {
      for (Secret secret : page) {
        if (secret.id().startsWith(prefix)) {
          find(secret.id().substring(prefix.length()))
              .ifPresentOrElse(found::add, () -> vault.delete(VaultSpaces.PUSH_TOPIC, secret.id()));
        }
      }
      Secret last = page.getLast();
      page =
          page.size() < PAGE || !last.id().startsWith(prefix)
              ? List.of()
              : vault.listAfter(VaultSpaces.PUSH_TOPIC, last.id(), PAGE);
    }
    return found;
  }
}
