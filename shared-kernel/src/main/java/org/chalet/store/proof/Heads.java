package org.chalet.store.proof;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.chalet.store.DocumentJson;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedCommit;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The signed heads of a log, numbered without gap. They and the key stand in the vault, which all
 * nodes share and which backups hold, and not in the log.
 */
public final class Heads {
  private static final String KEY = "log-key";
  private static final String ED25519 = "ed25519";
  private static final String HEAD = "log-head";
  private static final DocumentJson<Signatures.Keys> KEYS_JSON =
      new DocumentJson<>(Signatures.Keys.class);
  private static final DocumentJson<SignedHead> HEAD_JSON = new DocumentJson<>(SignedHead.class);

  private final EventLog log;
  private final LogTree tree;
  private final SecretVault vault;
  private final InstantSource clock;
  private Signatures.@Nullable Keys keys;
  private long newest;

  public Heads(EventLog log, LogTree tree, SecretVault vault, InstantSource clock) {
    this.log = log;
    this.tree = tree;
    this.vault = vault;
    this.clock = clock;
  }

  /** The head of where the log ends now; empty for an empty log. */
  public synchronized Optional<SignedHead> sign() {
    Optional<SignedHead> last = latest();
    long end = log.head();
    while (end > 0 && last.map(head -> head.head().position() < end).orElse(true)) {
      SignedHead fresh = make(last, end);
      byte[] value = HEAD_JSON.write(fresh);
      if (vault.putIfAbsent(new Secret(HEAD, id(fresh.head().number()), value, null))) {
        newest = fresh.head().number();
        return Optional.of(fresh);
      }
      last = latest(); // another node signed one meanwhile
    }
    return last;
  }

  private SignedHead make(Optional<SignedHead> last, long end) {
    RecordedCommit commit = log.readCommits(end, 1).getFirst();
    HexFormat hex = HexFormat.of();
    LogHead head =
        new LogHead(
            last.map(before -> before.head().number()).orElse(0L) + 1,
            commit.lastPosition(),
            hex.formatHex(commit.hash()),
            hex.formatHex(tree.root(commit.lastPosition())),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            last.map(SignedHead::digest).orElse("0".repeat(2 * MerkleHash.LENGTH)));
    return new SignedHead(head, sign(head.bytes()), publicKey());
  }

  /** Found in steps that grow with the logarithm of their number. */
  public synchronized Optional<SignedHead> latest() {
    long step = 1;
    while (find(newest + step).isPresent()) {
      step *= 2;
    }
    long there = newest + step / 2;
    long beyond = newest + step;
    while (beyond - there > 1) {
      long middle = (there + beyond) >>> 1;
      if (find(middle).isPresent()) {
        there = middle;
      } else {
        beyond = middle;
      }
    }
    newest = step == 1 ? newest : there;
    return newest == 0 ? Optional.empty() : find(newest);
  }

  public Optional<SignedHead> find(long number) {
    return vault.get(HEAD, id(number)).map(HEAD_JSON::read);
  }

  /** Those with greater numbers, the oldest first. */
  public List<SignedHead> after(long number, int limit) {
    return vault.listAfter(HEAD, id(number), limit).stream()
        .map(secret -> HEAD_JSON.read(secret.value()))
        .toList();
  }

  public String sign(byte[] message) {
    return Signatures.sign(keys(), message);
  }

  public String publicKey() {
    return keys().publicKey();
  }

  /** The path from the event to the root of that head. */
  public List<byte[]> inclusion(long position, SignedHead head) {
    return tree.inclusion(position, head.head().position());
  }

  /** That the log up to {@code position} begins with all that was up to {@code old}. */
  public List<byte[]> consistency(long old, long position) {
    return tree.consistency(old, position);
  }

  private synchronized Signatures.Keys keys() {
    Signatures.Keys known = keys;
    if (known == null) {
      if (vault.get(KEY, ED25519).isEmpty()) {
        byte[] made = KEYS_JSON.write(Signatures.make());
        vault.putIfAbsent(new Secret(KEY, ED25519, made, null));
      }
      known = vault.get(KEY, ED25519).map(KEYS_JSON::read).orElseThrow();
      keys = known;
    }
    return known;
  }

  private static String id(long number) {
    return "%020d".formatted(number);
  }
}
