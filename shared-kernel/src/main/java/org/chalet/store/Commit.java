package org.chalet.store;

import java.util.List;

/**
 * What one command recorded: stored as one unit or not at all.
 *
 * @param id unique for ever; by it a writer recognizes its own commit after an ambiguous failure
 * @param events at least one
 * @param claims names taken and given back with it, each (scope, name) at most once
 */
public record Commit(String id, List<NewEvent> events, List<Claim> claims) {
  public Commit {
    events = List.copyOf(events);
    claims = List.copyOf(claims);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a commit holds at least one event");
    }
  }
}
