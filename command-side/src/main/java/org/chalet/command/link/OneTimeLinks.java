package org.chalet.command.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Links in mails: whoever holds one may do what it is for, once and for a while. A token has 256
 * random bits; the vault keeps its hash. A link that expired, was used, was guessed or is malformed
 * is refused alike, with {@link ErrorCode#LINK_NOT_VALID}.
 */
public final class OneTimeLinks {
  /** As many links as are good at a time for one subject and purpose; the oldest go first. */
  static final int MOST_PER_SUBJECT = 4;

  private static final int HANDLE_BYTES = 16;
  private static final int HANDLE = 22;
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{65}");

  private final SecretVault vault;
  private final InstantSource clock;

  public OneTimeLinks(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * A new token, in the URL-safe Base64 alphabet; earlier ones stay good.
   *
   * @param payload given back when the link is used; it never leaves the vault
   */
  public String issue(LinkPurpose purpose, String subject, Map<String, String> payload) {
    String prefix = prefix(purpose, handle(purpose, subject));
    List<Secret> known = vault.list(VaultSpaces.LINK, prefix, 2 * MOST_PER_SUBJECT);
    known.stream()
        .sorted(Comparator.comparing(secret -> Link.of(secret.value()).expires()))
        .limit(Math.max(0, known.size() - MOST_PER_SUBJECT + 1))
        .forEach(oldest -> vault.delete(VaultSpaces.LINK, oldest.id()));
    String token = handle(purpose, subject) + Secrets.random(256);
    Instant expires = clock.instant().plus(purpose.lifetime());
    byte[] value = new Link(subject, payload, expires).toBytes(Secrets.sha256(token));
    vault.put(new Secret(VaultSpaces.LINK, prefix + Secrets.letters(), value, expires));
    return token;
  }

  /**
   * What the link is about; it stays good.
   *
   * @throws Rejected LINK_NOT_VALID
   */
  public Link look(LinkPurpose purpose, String token) {
    return Link.of(find(purpose, token).orElseThrow(OneTimeLinks::notValid).value());
  }

  /** Who has links of the purpose among which the token pretends to be, whether it is or not. */
  public Optional<String> subjectOf(LinkPurpose purpose, String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    return vault.list(VaultSpaces.LINK, prefix(purpose, token.substring(0, HANDLE)), 1).stream()
        .map(secret -> Link.of(secret.value()).subject())
        .findFirst();
  }

  /**
   * Uses the link up. It is good again when {@code use} throws, unless it was withdrawn meanwhile.
   *
   * @throws Rejected LINK_NOT_VALID, for all but one of those who use it at the same time
   */
  public <T> T spend(LinkPurpose purpose, String token, Function<Link, T> use) {
    Secret secret = find(purpose, token).orElseThrow(OneTimeLinks::notValid);
    if (!vault.putIfAbsent(claim(secret))) {
      throw notValid();
    }
    try {
      // Again: whoever claimed it before may have used it up.
      Secret mine = find(purpose, token).orElseThrow(OneTimeLinks::notValid);
      T result = use.apply(Link.of(mine.value()));
      vault.delete(VaultSpaces.LINK, mine.id());
      return result;
    } finally {
      vault.delete(VaultSpaces.LINK_CLAIM, secret.id());
    }
  }

  /** Whatever links of this purpose the subject has are good no longer. */
  public void withdraw(LinkPurpose purpose, String subject) {
    String prefix = prefix(purpose, handle(purpose, subject));
    vault
        .list(VaultSpaces.LINK, prefix, 2 * MOST_PER_SUBJECT)
        .forEach(secret -> vault.delete(VaultSpaces.LINK, secret.id()));
  }

  /** Nothing is put back after a use that failed: what is withdrawn in the meantime stays gone. */
  private static Secret claim(Secret link) {
    Instant expires = Link.of(link.value()).expires();
    return new Secret(VaultSpaces.LINK_CLAIM, link.id(), new byte[0], expires);
  }

  private Optional<Secret> find(LinkPurpose purpose, String token) {
    if (!TOKEN.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] shown = Secrets.sha256(token);
    String prefix = prefix(purpose, token.substring(0, HANDLE));
    return vault.list(VaultSpaces.LINK, prefix, 2 * MOST_PER_SUBJECT).stream()
        .filter(kept -> Secrets.same(Link.hashIn(kept.value()), shown))
        .filter(kept -> clock.instant().isBefore(Link.of(kept.value()).expires()))
        .findFirst();
  }

  /** Finds the subject's links without telling the subject. */
  private static String handle(LinkPurpose purpose, String subject) {
    byte[] hash = Secrets.sha256(purpose.name() + '\n' + subject);
    byte[] start = Arrays.copyOf(hash, HANDLE_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  private static String prefix(LinkPurpose purpose, String handle) {
    return purpose.name() + '/' + handle + '/';
  }

  private static Rejected notValid() {
    return new Rejected(
        ErrorCode.LINK_NOT_VALID, "this link was used, has expired, or never was one");
  }
}
