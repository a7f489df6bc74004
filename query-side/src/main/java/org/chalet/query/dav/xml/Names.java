package org.chalet.query.dav.xml;

import java.util.List;

/** The namespaces that Chalet's answers declare once, and names in them. */
public final class Names {
  public static final String DAV = "DAV:";
  public static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
  public static final String CARDDAV = "urn:ietf:params:xml:ns:carddav";
  public static final String CALENDAR_SERVER = "http://calendarserver.org/ns/";
  public static final String APPLE_ICAL = "http://apple.com/ns/ical/";

  static final List<String> PREFIXES = List.of("d", "cal", "card", "cs", "ical");
  static final List<String> DECLARED = List.of(DAV, CALDAV, CARDDAV, CALENDAR_SERVER, APPLE_ICAL);

  private Names() {}

  public static XmlName dav(String local) {
    return new XmlName(DAV, local);
  }

  public static XmlName caldav(String local) {
    return new XmlName(CALDAV, local);
  }

  public static XmlName carddav(String local) {
    return new XmlName(CARDDAV, local);
  }

  public static XmlName calendarServer(String local) {
    return new XmlName(CALENDAR_SERVER, local);
  }

  public static XmlName appleIcal(String local) {
    return new XmlName(APPLE_ICAL, local);
  }
}
