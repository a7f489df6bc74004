package org.chalet.calendar;

/**
 * What became of objects of a file.
 *
 * @param stored those that were not in the calendar
 * @param replaced those that said something else before
 * @param unchanged those that said the same
 * @param kept those that go on saying something else
 */
public record ObjectsImported(int stored, int replaced, int unchanged, int kept) {
  public static final ObjectsImported NONE = new ObjectsImported(0, 0, 0, 0);

  public ObjectsImported and(ObjectsImported other) {
    return new ObjectsImported(
        stored + other.stored,
        replaced + other.replaced,
        unchanged + other.unchanged,
        kept + other.kept);
  }
}
