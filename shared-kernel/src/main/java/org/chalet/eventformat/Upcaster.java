package org.chalet.eventformat;

import tools.jackson.databind.node.ObjectNode;

/** Turns a stored payload of one revision into the next revision. Kept for ever. */
public interface Upcaster {
  String eventName();

  /** The revision that it reads; it writes the one after. */
  int fromRevision();

  /** Changes the payload in place or answers another. */
  ObjectNode upcast(ObjectNode payload);
}
