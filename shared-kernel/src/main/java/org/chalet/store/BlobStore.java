package org.chalet.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Large contents, addressed by the hash of their bytes; equal contents are kept once. */
public interface BlobStore extends AutoCloseable {
  /**
   * Keeps the content and returns its address; durable when it returns.
   *
   * @param maxBytes the bound; {@code Rejected(TOO_LARGE)} beyond it, and nothing is kept
   */
  Blob put(InputStream content, long maxBytes) throws IOException;

  /** The content from its first byte on; the caller closes it. */
  Optional<InputStream> open(String sha256) throws IOException;

  Optional<Blob> find(String sha256);

  boolean delete(String sha256);

  /**
   * @param sha256 64 lower-case hex digits
   */
  record Blob(String sha256, long size) {}

  @Override
  void close();
}
