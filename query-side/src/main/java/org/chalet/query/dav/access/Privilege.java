package org.chalet.query.dav.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  Privilege {
    contains = List.copyOf(contains);
  }

  private static Privilege of(String name, String description, Privilege... contains) {
    return new Privilege(Names.dav(name), description, List.of(contains));
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
