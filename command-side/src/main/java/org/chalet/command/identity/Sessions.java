package org.chalet.command.identity;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.chalet.command.Secrets;
import org.chalet.identity.LastUse;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. A token is shown once; its hash is kept. An account has a hundred sessions at
 * most: a new one takes the place of the oldest.
 */
public final class Sessions {
  public static final Duration LIFETIME = Duration.ofDays(30);
  static final int MOST = 100;
  private static final String CREDENTIAL = "session:";
  private static final int HASH_BYTES = 32;

  /** Many may be opened at the same moment. */
  private static final int MOST_LISTED = 10 * MOST;

  private final SecretVault vault;
  private final InstantSource clock;
  private final LastUses uses;

  public Sessions(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
    this.uses = new LastUses(vault, VaultSpaces.SESSION_USED, clock);
  }

  /**
   * @param token a bearer token (RFC 6750) with 256 random bits
   */
  public record Opened(String token, String session, Instant expires) {
    @Override
    public String toString() {
      return "Opened[" + session + "]";
    }
  }

  /**
   * A session without what opens it.
   *
   * @param seen to the hour
   * @param address from which it was last used
   * @param userAgent of the client that last used it
   */
  public record Open(
      String session,
      Instant opened,
      Instant expires,
      Instant seen,
      @Nullable String address,
      @Nullable String userAgent) {}

  public static String freshId() {
    return Secrets.letters();
  }

  /**
   * @param session a fresh id
   */
  public Opened open(
      AccountId account, String session, @Nullable String address, @Nullable String userAgent) {
    makeRoom(account);
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    String secret = Secrets.random(256);
    byte[] value = value(secret, new LastUse(now, address, userAgent));
    vault.put(new Secret(VaultSpaces.SESSION, idOf(account, session), value, expires));
    return new Opened(account.local() + '~' + session + '~' + secret, session, expires);
  }

  /** Whose token it is; empty for one that opens nothing, or no longer. */
  public Optional<SignedIn> find(String token) {
    String[] parts = token.split("~", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      AccountId account = AccountId.ofLocal(parts[0]);
      return vault
          .get(VaultSpaces.SESSION, idOf(account, parts[1]))
          .filter(v -> Secrets.same(Arrays.copyOf(v, HASH_BYTES), Secrets.sha256(parts[2])))
          .map(found -> new SignedIn(account, CREDENTIAL + parts[1]));
    } catch (Rejected notAnAccount) {
      return Optional.empty();
    }
  }

  /** Notes by which client a session was used; does nothing for other credentials. */
  public void used(SignedIn who, @Nullable String address, @Nullable String userAgent) {
    idOf(who)
        .ifPresent(
            session -> uses.note(idOf(who.account(), session), address, userAgent, LIFETIME));
  }

  /** The session that somebody signed in with, if it was one. */
  public static Optional<String> idOf(SignedIn who) {
    return Optional.of(who.credential())
        .filter(credential -> credential.startsWith(CREDENTIAL))
        .map(credential -> credential.substring(CREDENTIAL.length()));
  }

  public boolean isOpen(AccountId account, String session) {
    return vault.get(VaultSpaces.SESSION, idOf(account, session)).isPresent();
  }

  /** Refuses a request that comes from a session that was closed since it began. */
  void verifyStillOpen(AccountId account, @Nullable String credential) {
    if (credential != null
        && credential.startsWith(CREDENTIAL)
        && !isOpen(account, credential.substring(CREDENTIAL.length()))) {
      throw new Rejected(ErrorCode.NOT_SIGNED_IN, "this session has been closed");
    }
  }

  /** False where there was no such session. */
  public boolean close(AccountId account, String session) {
    boolean open = vault.delete(VaultSpaces.SESSION, idOf(account, session));
    uses.forget(idOf(account, session));
    return open;
  }

  /**
   * @param kept the one that stays open, or null for none
   */
  public void closeAll(AccountId account, @Nullable String kept) {
    List<Secret> others;
    do {
      others = kept(account).stream().filter(s -> !sessionOf(s).equals(kept)).toList();
      others.forEach(other -> close(account, sessionOf(other)));
    } while (!others.isEmpty());
  }

  /** The newest first. */
  public List<Open> of(AccountId account) {
    Map<String, LastUse> used = uses.of(account.raw() + '/', MOST_LISTED);
    return kept(account).stream()
        .map(secret -> open(secret, used.get(secret.id())))
        .sorted(Comparator.comparing(Open::opened).reversed())
        .toList();
  }

  private void makeRoom(AccountId account) {
    List<Secret> kept = kept(account);
    kept.stream()
        .sorted(Comparator.comparing(secret -> Objects.requireNonNull(secret.expires())))
        .limit(Math.max(0, kept.size() - MOST + 1))
        .forEach(oldest -> close(account, sessionOf(oldest)));
  }

  private List<Secret> kept(AccountId account) {
    return vault.list(VaultSpaces.SESSION, account.raw() + '/', MOST_LISTED);
  }

  private static Open open(Secret secret, @Nullable LastUse used) {
    byte[] value = secret.value();
    LastUse opening = LastUse.of(Arrays.copyOfRange(value, HASH_BYTES, value.length));
    LastUse last = used == null ? opening : used;
    return new Open(
        sessionOf(secret),
        opening.at(),
        opening.at().plus(LIFETIME),
        last.at(),
        last.address(),
        last.userAgent());
  }

  private static byte[] value(String secret, LastUse opening) {
    byte[] client = opening.toBytes();
    return ByteBuffer.allocate(HASH_BYTES + client.length)
        .put(Secrets.sha256(secret))
        .put(client)
        .array();
  }

  private static String sessionOf(Secret secret) {
    return secret.id().substring(secret.id().indexOf('/') + 1);
  }

  private static String idOf(AccountId account, String session) {
    return account.raw() + '/' + session;
  }
}
