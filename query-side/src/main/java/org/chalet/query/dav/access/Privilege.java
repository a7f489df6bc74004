package org.chalet.query.dav.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/**
 * A privilege with those that it contains (RFC 3744, 3; RFC 4791, 6.1.1).
 *
 * @param description for people
 */
record Privilege(XmlName name, String description, List<Privilege> contains) {
  static final Privilege READ =
      of(
          "read",
          "Read",
          of("read-current-user-privilege-set", "Read one's own privileges"),
          new Privilege(Names.caldav("read-free-busy"), "Read busy times", List.of()));
  private static final Privilege WRITE =
      of(
          "write",
          "Write",
          of("write-properties", "Write properties"),
          of("write-content", "Write content"),
          of("bind", "Add members"),
          of("unbind", "Remove members"));

  /** Everything that is supported. */
  static final Privilege ALL =
      of(
          "all",
          "Everything",
          READ,
          WRITE,
          of("unlock", "Remove locks of others"),
          of("read-acl", "Read privileges"),
          of("write-acl", "Share"));

  /** What others may leave in somebody's scheduling inbox (RFC 6638, 6.1). */
  private static final Privilege DELIVER =
      new Privilege(
          Names.caldav("schedule-deliver"),
          "Deliver scheduling messages",
          List.of(
              scheduling("schedule-deliver-invite", "Deliver invitations"),
              scheduling("schedule-deliver-reply", "Deliver answers"),
              scheduling("schedule-query-freebusy", "Ask for busy times")));

  /** What one may send from one's outbox (RFC 6638, 6.2). */
  private static final Privilege SEND =
      new Privilege(
          Names.caldav("schedule-send"),
          "Send scheduling messages",
          List.of(
              scheduling("schedule-send-invite", "Send invitations"),
              scheduling("schedule-send-reply", "Send answers"),
              scheduling("schedule-send-freebusy", "Ask for busy times")));

  private static final Privilege ALL_OF_INBOX = with(DELIVER);
  private static final Privilege ALL_OF_OUTBOX = with(SEND);

  Privilege {
    contains = List.copyOf(contains);
  }

  private static Privilege of(String name, String description, Privilege... contains) {
    return new Privilege(Names.dav(name), description, List.of(contains));
  }

  private static Privilege scheduling(String name, String description) {
    return new Privilege(Names.caldav(name), description, List.of());
  }

  private static Privilege with(Privilege more) {
    List<Privilege> all = new ArrayList<>(ALL.contains);
    all.add(more);
    return new Privilege(ALL.name, ALL.description, all);
  }

  /** Everything that is supported there. */
  static Privilege allOf(DavResource resource) {
    if (resource.types().contains(Names.caldav("schedule-inbox"))) {
      return ALL_OF_INBOX;
    }
    return resource.types().contains(Names.caldav("schedule-outbox")) ? ALL_OF_OUTBOX : ALL;
  }

  /** The one of that name among this one and all that it contains. */
  Optional<Privilege> named(XmlName wanted) {
    return name.equals(wanted)
        ? Optional.of(this)
        : contains.stream().flatMap(inner -> inner.named(wanted).stream()).findFirst();
  }

  /** Its own name and those of all that it contains. */
  List<XmlName> names() {
    List<XmlName> names = new ArrayList<>();
    names.add(name);
    contains.forEach(inner -> names.addAll(inner.names()));
    return names;
  }
}
