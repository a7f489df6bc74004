package org.chalet.kernel.value;

/** {@code calendar:<local>}. */
public record CalendarId(String raw) {
  private static final String SUBSCRIPTION = "feed-";

  public CalendarId {
    raw = Ids.of("calendar", raw);
  }

  public static CalendarId ofLocal(String local) {
    return new CalendarId("calendar:" + local);
  }

  /** The id of a calendar that shows what is published elsewhere. */
  public static CalendarId ofSubscription(String local) {
    return ofLocal(SUBSCRIPTION + local);
  }

  /** Told by the id, so that whoever reads it knows at once where its objects are. */
  public boolean isSubscription() {
    return isSubscription(raw);
  }

  /** The same of an id that may be another's. */
  public static boolean isSubscription(String id) {
    return id.startsWith("calendar:" + SUBSCRIPTION);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
