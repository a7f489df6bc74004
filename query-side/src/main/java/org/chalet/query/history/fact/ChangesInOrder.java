package org.chalet.query.history.fact;

import java.util.List;
import java.util.Map;

/** What the events of a scope changed, for whoever asks for one after the other; read in parts. */
public final class ChangesInOrder {
  private static final long PART = 5_000;

  private final Facts facts;
  private final String scope;
  private final long last;
  private Map<Long, List<FactChange>> part = Map.of();
  private long beyond;

  ChangesInOrder(Facts facts, String scope, long last) {
    this.facts = facts;
    this.scope = scope;
    this.last = last;
  }

  /**
   * @param position behind those that were asked for before, and not behind the last one
   */
  public List<FactChange> at(long position) {
    if (position >= beyond) {
      beyond = Math.min(position + PART, last + 1);
      part = facts.changes(scope, position, beyond);
    }
    return part.getOrDefault(position, List.of());
  }
}
