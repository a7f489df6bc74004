package org.chalet.query.dav.objects;

import java.io.IOException;

/** Many objects in one file. */
public interface ObjectsFile extends AutoCloseable {
  /** Adds an object as it is stored. */
  void add(byte[] object) throws IOException;

  /** Writes what ends the file; the stream stays open. */
  @Override
  void close() throws IOException;
}
