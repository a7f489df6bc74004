package org.chalet.kernel.value;

/** {@code calendar:<local>} or {@code addressbook:<local>}. */
public record CollectionId(String raw) {
  private static final String CALENDAR = "calendar";

  public CollectionId {
    raw = Ids.of(isCalendar(raw) ? CALENDAR : "addressbook", raw);
  }

  public boolean isCalendar() {
    return isCalendar(raw);
  }

  private static boolean isCalendar(String raw) {
    return raw.startsWith(CALENDAR + ':');
  }

  @Override
  public String toString() {
    return raw;
  }
}
