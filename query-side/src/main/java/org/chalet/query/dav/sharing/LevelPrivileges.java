package org.chalet.query.dav.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.sharing.ShareLevel;

/**
 * Levels of shares as privileges (RFC 3744, 3; RFC 4791, 6.1.1), and the other way round. Everybody
 * may write the properties of a shared collection, since they are the reader's own.
 */
final class LevelPrivileges {
  private static final XmlName READ = Names.dav("read");
  private static final XmlName READ_OWN = Names.dav("read-current-user-privilege-set");
  private static final XmlName FREE_BUSY = Names.caldav("read-free-busy");
  private static final XmlName WRITE = Names.dav("write");
  private static final XmlName WRITE_PROPERTIES = Names.dav("write-properties");
  private static final XmlName READ_ACL = Names.dav("read-acl");
  private static final XmlName WRITE_ACL = Names.dav("write-acl");
  private static final XmlName ALL = Names.dav("all");

  /** What makes an editor; one of them alone cannot be given. */
  private static final Set<XmlName> WRITING =
      Set.of(WRITE, Names.dav("write-content"), Names.dav("bind"), Names.dav("unbind"));

  /** What comes with every level, and gives none by itself. */
  private static final Set<XmlName> COMMON =
      Set.of(WRITE_PROPERTIES, READ_OWN, READ_ACL, Names.dav("unlock"));

  private LevelPrivileges() {}

  static List<XmlName> of(ShareLevel level) {
    return switch (level) {
      case FREE_BUSY -> List.of(FREE_BUSY, READ_OWN, WRITE_PROPERTIES);
      case VIEW -> List.of(READ, WRITE_PROPERTIES);
      case EDIT -> List.of(READ, WRITE);
      case EDIT_AND_SHARE -> List.of(READ, WRITE, READ_ACL, WRITE_ACL);
    };
  }

  static boolean knows(XmlName privilege) {
    return level(privilege).isPresent() || COMMON.contains(privilege);
  }

  /** The highest level that one of them names; empty where none does. */
  static Optional<ShareLevel> level(Collection<XmlName> privileges) {
    return privileges.stream()
        .flatMap(privilege -> level(privilege).stream())
        .max(ShareLevel::compareTo);
  }

  private static Optional<ShareLevel> level(XmlName privilege) {
    if (privilege.equals(ALL) || privilege.equals(WRITE_ACL)) {
      return Optional.of(ShareLevel.EDIT_AND_SHARE);
    } else if (WRITING.contains(privilege)) {
      return Optional.of(ShareLevel.EDIT);
    } else if (privilege.equals(READ)) {
      return Optional.of(ShareLevel.VIEW);
    }
    return privilege.equals(FREE_BUSY) ? Optional.of(ShareLevel.FREE_BUSY) : Optional.empty();
  }
}
