package org.chalet.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash chain over commits: {@code SHA-256(previous hash ‖ canonical bytes)}.
 *
 * <p>Canonical bytes are big-endian: format version (1 byte, 1), first position (8), commit id,
 * number of events (4), per event id, aggregate type, aggregate id, sequence (8), name, revision
 * (4), time (8), payload, trail; number of claims (4), per claim scope, name, and holder after a
 * byte 1, or a byte 0 without holder. Texts are UTF-8; texts and byte strings follow their length
 * (4). Engines keep the parts in whatever shape; every engine hashes the same bytes.
 */
public final class ChainHash {
  /** What the first commit of a log is chained to. */
  public static final int LENGTH = 32;

  private static final int FORMAT = 1;

  private ChainHash() {}

  public static byte[] genesis() {
    return new byte[LENGTH];
  }

  public static byte[] of(byte[] previousHash, long firstPosition, Commit commit) {
    MessageDigest digest = sha256();
    digest.update(previousHash);
    digest.update(canonical(firstPosition, commit));
    return digest.digest();
  }

  static byte[] canonical(long firstPosition, Commit commit) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(firstPosition);
      EventBytes.text(out, commit.id());
      out.writeInt(commit.events().size());
      for (NewEvent event : commit.events()) {
        EventBytes.write(out, event);
      }
      out.writeInt(commit.claims().size());
      for (Claim claim : commit.claims()) {
        write(out, claim);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, Claim claim) throws IOException {
    EventBytes.text(out, claim.scope());
    EventBytes.text(out, claim.name());
    @Nullable String holder = claim.holder();
    out.writeBoolean(holder != null);
    if (holder != null) {
      EventBytes.text(out, holder);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
