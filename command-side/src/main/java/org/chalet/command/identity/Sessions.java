package org.chalet.command.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/** Who is signed in. A token is shown once; its hash is kept. */
public final class Sessions {
  public static final Duration LIFETIME = Duration.ofDays(30);
  private static final String CREDENTIAL = "session:";
  private static final int HASH_BYTES = 32;
  private static final int MOST_LISTED = 1000;
  private static final int LONGEST_USER_AGENT = 200;

  private final SecretVault vault;
  private final InstantSource clock;

  public Sessions(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
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

  /** A session without what opens it. */
  public record Open(String session, Instant opened, Instant expires, @Nullable String userAgent) {}

  public Opened open(AccountId account, @Nullable String userAgent) {
    Instant now = clock.instant();
    Instant expires = now.plus(LIFETIME);
    String session = Secrets.letters();
    String secret = Secrets.random(256);
    byte[] value = value(secret, now, userAgent == null ? "" : userAgent);
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

  /** Ends the session that somebody signed in with; false where it was no session. */
  public boolean close(SignedIn who) {
    return who.credential().startsWith(CREDENTIAL)
        && close(who.account(), who.credential().substring(CREDENTIAL.length()));
  }

  public boolean close(AccountId account, String session) {
    return vault.delete(VaultSpaces.SESSION, idOf(account, session));
  }

  public List<Open> of(AccountId account) {
    String prefix = account.raw() + '/';
    return vault.list(VaultSpaces.SESSION, prefix, MOST_LISTED).stream()
        .map(secret -> open(secret.id().substring(prefix.length()), secret))
        .toList();
  }

  private static Open open(String session, Secret secret) {
    ByteBuffer value = ByteBuffer.wrap(secret.value()).position(HASH_BYTES);
    Instant opened = Instant.ofEpochSecond(value.getLong());
    String userAgent = StandardCharsets.UTF_8.decode(value).toString();
    return new Open(session, opened, opened.plus(LIFETIME), userAgent.isEmpty() ? null : userAgent);
  }

  private static byte[] value(String secret, Instant opened, String userAgent) {
    String bounded = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
    byte[] client = bounded.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(HASH_BYTES + Long.BYTES + client.length)
        .put(Secrets.sha256(secret))
        .putLong(opened.getEpochSecond())
        .put(client)
        .array();
  }

  private static String idOf(AccountId account, String session) {
    return account.raw() + '/' + session;
  }
}
