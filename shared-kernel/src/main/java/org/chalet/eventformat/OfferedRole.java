package org.chalet.eventformat;

import tools.jackson.databind.node.ObjectNode;

/** Invitations offered a role and nothing else. */
final class OfferedRole implements Upcaster {
  @Override
  public String eventName() {
    return "organization.user-invited";
  }

  @Override
  public int fromRevision() {
    return 1;
  }

  @Override
  public ObjectNode upcast(ObjectNode payload) {
    ObjectNode offer = payload.objectNode();
    offer.set("role", payload.remove("role"));
    offer.put("everything", false);
    offer.putArray("access");
    offer.putArray("teams");
    payload.set("offer", offer);
    return payload;
  }
}
