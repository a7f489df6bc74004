package org.chalet.eventformat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The chain of upcasters from any revision ever stored to today's. */
public final class Upcasters {
  private final Map<String, Upcaster> byStep = new HashMap<>();

  public Upcasters(List<Upcaster> upcasters) {
    for (Upcaster upcaster : upcasters) {
      if (byStep.putIfAbsent(step(upcaster.eventName(), upcaster.fromRevision()), upcaster)
          != null) {
        throw new IllegalArgumentException(
            "two upcasters read " + step(upcaster.eventName(), upcaster.fromRevision()));
      }
    }
  }

  /** From every revision that was ever stored. */
  public static Upcasters all() {
    return new Upcasters(
        List.of(
            new OfferedRole(),
            new AddedFields(
                "calendar.object-put",
                1,
                put -> put.putNull("scheduleTag").putNull("withdrawnUid").putNull("displaced")),
            new AddedFields(
                "calendar.object-deleted", 1, deleted -> deleted.put("scheduled", false)),
            new AddedFields("calendar.deleted", 1, deleted -> deleted.put("meetings", "kept")),
            new AddedFields("scheduling.message-sent", 1, sent -> sent.put("answersOnly", false)),
            new AddedFields("calendar.shared", 1, Upcasters::withoutWords),
            new AddedFields("contact.address-book-shared", 1, Upcasters::withoutWords),
            new AddedFields("sharing.offered", 1, Upcasters::withoutWords),
            new AddedFields("contact.card-put", 1, put -> put.putNull("displaced")),
            new AddedFields("contact.card-deleted", 1, deleted -> deleted.putNull("absorbedBy")),
            new AddedFields(
                "organization.invitation-issued", 1, issued -> issued.put("language", "en")),
            new AddedFields(
                "organization.invitation-closed",
                1,
                closed -> closed.put("organization", "").put("email", "")),
            new AddedFields("product.transfer-offered", 1, offered -> offered.put("offeredBy", "")),
            new AddedFields("product.removed", 1, Upcasters::withoutProduct),
            new AddedFields("product.moved-out", 1, Upcasters::withoutProduct)));
  }

  private static void withoutWords(ObjectNode share) {
    share.putNull("summary").putNull("commonName");
  }

  private static void withoutProduct(ObjectNode gone) {
    gone.put("kind", "").put("name", "").put("number", 0);
  }

  ObjectNode upcast(String name, int from, int to, ObjectNode payload) {
    ObjectNode current = payload;
    for (int revision = from; revision < to; revision++) {
      Upcaster upcaster = byStep.get(step(name, revision));
      if (upcaster == null) {
        throw new UnknownEvent("nothing reads " + step(name, revision));
      }
      current = upcaster.upcast(current);
    }
    return current;
  }

  private static String step(String name, int revision) {
    return name + "/" + revision;
  }
}
