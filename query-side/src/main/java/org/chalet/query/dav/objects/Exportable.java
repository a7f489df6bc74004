package org.chalet.query.dav.objects;

import java.io.IOException;
import org.chalet.query.dav.core.DavExchange;

/** A collection that can be had as one file. */
public interface Exportable extends ObjectCollection {
  /** Streams the file. */
  void export(DavExchange exchange) throws IOException;
}
