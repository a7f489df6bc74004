package org.chalet.eventformat;

import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** The next revision has fields that this one had not. */
record AddedFields(String eventName, int fromRevision, Consumer<ObjectNode> added)
    implements Upcaster {
  @Override
  public ObjectNode upcast(ObjectNode payload) {
    added.accept(payload);
    return payload;
  }
}
