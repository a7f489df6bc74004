package org.chalet.kernel.value;

/**
 * What became of objects that were to be as they were.
 *
 * @param added those that are there again
 * @param changed those that said something else
 * @param removed those that were not there then
 * @param unchanged those that were so already
 */
public record ObjectsRestored(int added, int changed, int removed, int unchanged) {
  public static final ObjectsRestored NONE = new ObjectsRestored(0, 0, 0, 0);
  public static final ObjectsRestored ADDED = new ObjectsRestored(1, 0, 0, 0);
  public static final ObjectsRestored CHANGED = new ObjectsRestored(0, 1, 0, 0);
  public static final ObjectsRestored REMOVED = new ObjectsRestored(0, 0, 1, 0);
  public static final ObjectsRestored UNCHANGED = new ObjectsRestored(0, 0, 0, 1);

  public ObjectsRestored and(ObjectsRestored other) {
    return new ObjectsRestored(
        added + other.added,
        changed + other.changed,
        removed + other.removed,
        unchanged + other.unchanged);
  }
}
