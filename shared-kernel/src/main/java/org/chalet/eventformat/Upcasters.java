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

  /** No event has a former revision yet. */
  public static Upcasters none() {
    return new Upcasters(List.of());
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
