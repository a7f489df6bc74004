package org.chalet.store;

import java.util.List;

/**
 * What a view takes in as one unit: changes, letters and the position up to which it has read.
 *
 * @param changes at most one for each document
 * @param parked letters to add
 * @param position of the last event read, whether or not it changed anything
 * @param settled positions of letters that are dead letters no more
 */
public record Batch(
    long position, List<Change> changes, List<DeadLetter> parked, List<Long> settled) {
  public Batch(long position, List<Change> changes, List<DeadLetter> parked) {
    this(position, changes, parked, List.of());
  }

  public Batch {
    changes = List.copyOf(changes);
    parked = List.copyOf(parked);
    settled = List.copyOf(settled);
  }
}
