package org.chalet.scheduling;

import java.util.List;
import org.chalet.kernel.value.AccountId;

/** How streams and things of scheduling are called. */
public final class SchedulingStreams {
  /** Last path segments of the two collections in a calendar home; no calendar is called so. */
  public static final String INBOX = "inbox";

  public static final String OUTBOX = "outbox";

  /** Clark names of what an inbox knows. */
  public static final String DEFAULT_CALENDAR =
      "{urn:ietf:params:xml:ns:caldav}schedule-default-calendar-URL";

  /** As RFC 7953, 7.2.4 has it, and as clients said before. */
  public static final List<String> AVAILABILITY =
      List.of(
          "{urn:ietf:params:xml:ns:caldav}calendar-availability",
          "{http://calendarserver.org/ns/}calendar-availability");

  private SchedulingStreams() {}

  public static String message(String local) {
    return "itip:" + local;
  }

  /** What the account says about its inbox. */
  public static String properties(AccountId account) {
    return "scheduling:" + account.local();
  }

  /** An item of an inbox; names are unlike each other also between inboxes. */
  public static String inboxItem(String name) {
    return "inbox-item:" + name;
  }
}
