package org.chalet.command.guard;

/** How many objects collections hold, as far as is known. */
@FunctionalInterface
public interface CollectionSizes {
  /** 0 for a collection that is not there. */
  long objects(String collection);
}
