package org.chalet.query.dav.objects;

import java.io.IOException;
import java.io.OutputStream;

/** A collection that can be had as one file. */
public interface Exportable extends ObjectCollection {
  /** Writes the file while it is read. */
  void export(OutputStream out) throws IOException;
}
