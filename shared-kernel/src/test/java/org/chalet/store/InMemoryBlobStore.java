package org.chalet.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Blobs in memory. */
public final class InMemoryBlobStore implements BlobStore {
  private final Map<String, byte[]> contents = new ConcurrentHashMap<>();

  @Override
  public Blob put(InputStream content, long maxBytes) throws IOException {
    byte[] bytes = content.readNBytes((int) Math.min(Integer.MAX_VALUE, maxBytes + 1));
    if (bytes.length > maxBytes) {
      throw new Rejected(ErrorCode.TOO_LARGE, "more than " + maxBytes + " bytes");
    }
    String address = hash(bytes);
    contents.put(address, bytes);
    return new Blob(address, bytes.length);
  }

  @Override
  public Optional<InputStream> open(String sha256) {
    return Optional.ofNullable(contents.get(sha256)).map(ByteArrayInputStream::new);
  }

  @Override
  public Optional<Blob> find(String sha256) {
    return Optional.ofNullable(contents.get(sha256)).map(b -> new Blob(sha256, b.length));
  }

  @Override
  public boolean delete(String sha256) {
    return contents.remove(sha256) != null;
  }

  /** How many there are. */
  public int count() {
    return contents.size();
  }

  @Override
  public void close() {}

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
