package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.chalet.query.dav.core.Tagged;

/** Bytes that are sent as they were stored, whole or in part. */
public interface Download extends Tagged {
  long size();

  /** Media type. */
  String mediaType();

  /** The name under which browsers save it rather than show it; empty where they may show it. */
  default Optional<String> savedAs() {
    return Optional.empty();
  }

  /** A part of the bytes, which are there; empty where they are not there any more. */
  Optional<InputStream> open(long from, long length) throws IOException;
}
