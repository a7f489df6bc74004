package org.chalet.store;

import java.util.List;

/**
 * What a view takes in as one unit: changes, letters and the position up to which it has read.
 *
 * @param changes at most one for each document
 * @param parked letters to add
 * @param position of the last event read, whether or not it changed anything
 */
public record Batch(long position, List<Change> changes, List<DeadLetter> parked) {
  public Batch {
    changes = List.copyOf(changes);
    parked = List.copyOf(parked);
  }
}
