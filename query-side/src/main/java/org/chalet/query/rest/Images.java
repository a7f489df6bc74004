package org.chalet.query.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.chalet.store.BlobStore;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Images that are kept as blobs, as answers. */
public final class Images {
  private Images() {}

  /** What the store keeps under the address; empty where that is nothing. */
  public static Optional<byte[]> stored(BlobStore blobs, String sha256) {
    try (InputStream stored = blobs.open(sha256).orElse(null)) {
      return stored == null ? Optional.empty() : Optional.of(stored.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** With the blob's address as strong ETag; for the one who asks alone. */
  public static ResponseEntity<byte[]> answer(MediaType type, String sha256, byte[] image) {
    return ResponseEntity.ok()
        .contentType(type)
        .eTag("\"" + sha256 + "\"")
        .cacheControl(CacheControl.noCache().cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .body(image);
  }
}
