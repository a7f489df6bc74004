package org.chalet.query.dav;

/** Objects and requests that several tests send. */
final class Texts {
  static final String CALENDARS = "/dav/calendars/anna/";
  static final String BOOKS = "/dav/addressbooks/anna/";
  static final String TOKEN = "https://dav.example.org:8443/ns/sync/";

  /** The body of a MKCOL that makes an address book. */
  static final String NEW_BOOK =
      "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
          + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop>"
          + "</set></mkcol>";

  private Texts() {}

  static String event(String uid, String start, String end, String... more) {
    return calendar(
        "BEGIN:VEVENT\r\nUID:"
            + uid
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART"
            + start
            + "\r\nDTEND"
            + end
            + "\r\n"
            + String.join("", more)
            + "SUMMARY:Fish & <chips>\r\n"
            + "END:VEVENT\r\n");
  }

  static String calendar(String content) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n" + content + "END:VCALENDAR\r\n";
  }

  static String event(String uid) {
    return event(uid, ":20260310T100000Z", ":20260310T110000Z");
  }

  static String card(String uid, String name, String email) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
        + uid
        + "\r\nFN:"
        + name
        + "\r\nN:"
        + name
        + ";;;;\r\nEMAIL;TYPE=WORK:"
        + email
        + "\r\nX-OWN:kept\r\nEND:VCARD\r\n";
  }

  static String sync(String token) {
    return sync(token, "");
  }

  static String sync(String token, String more) {
    return "<sync-collection xmlns='DAV:'><sync-token>"
        + token
        + "</sync-token><sync-level>1</sync-level>"
        + more
        + "<prop><getetag/></prop>"
        + "</sync-collection>";
  }

  static String propfind(String properties) {
    return "<d:propfind xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'"
        + " xmlns:r='urn:ietf:params:xml:ns:carddav' xmlns:s='http://calendarserver.org/ns/'"
        + " xmlns:i='http://apple.com/ns/ical/'><d:prop>"
        + properties
        + "</d:prop></d:propfind>";
  }

  static String proppatch(String instructions) {
    return "<d:propertyupdate xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'"
        + " xmlns:i='http://apple.com/ns/ical/'>"
        + instructions
        + "</d:propertyupdate>";
  }

  static String response(String href, String found) {
    return "<d:response><d:href>" + href + "</d:href>" + ok(found) + "</d:response>";
  }

  static String ok(String found) {
    return "<d:propstat><d:prop>"
        + found
        + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>";
  }

  static String missing(String names) {
    return "<d:propstat><d:prop>"
        + names
        + "</d:prop><d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>";
  }

  static String multistatus(String... parts) {
    return "<d:multistatus>" + String.join("", parts) + "</d:multistatus>";
  }
}
