package org.chalet.kernel.value;

/** {@code calendar:<local>}. */
public record CalendarId(String raw) {
  public CalendarId {
    raw = Ids.of("calendar", raw);
  }

  public static CalendarId ofLocal(String local) {
    return new CalendarId("calendar:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
