package org.chalet.query.dav.push;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.objects.StoredObjectCollection;
import org.chalet.query.dav.xml.Names;

/** What clients can be told of: calendars, inboxes, address books, and the homes of these. */
final class PushTopics {
  private final List<HomeBranch> homes;

  PushTopics(List<HomeBranch> homes) {
    this.homes = List.copyOf(homes);
  }

  /** The id of what is there; empty for what is not told of, or not to that reader. */
  Optional<String> of(DavResource at) {
    return switch (at) {
      case CollectionHome home -> Optional.of(home(segment(home.href()), home.owner().local()));
      case StoredObjectCollection collection when isReadable(collection) ->
          Optional.of(collection.stored().id());
      default -> Optional.empty();
    };
  }

  /** The id of somebody's home, as {@code calendars:…}. */
  static String home(String segment, String account) {
    return segment + ':' + account;
  }

  /** As clients are told it: unlike any other, and of no meaning elsewhere. */
  static String told(String id) {
    return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** What a reader finds at a path now; empty where nothing is, or nothing for that reader. */
  Optional<DavResource> at(String href, SignedIn reader) {
    DavPath path = DavPath.of(href);
    try {
      return homes.stream()
          .filter(branch -> path.length() > 2 && branch.segment().equals(path.name(1)))
          .findFirst()
          .map(branch -> branch.at(path, reader));
    } catch (Rejected nothingForThem) {
      return Optional.empty();
    }
  }

  private static String segment(String href) {
    return DavPath.of(href).name(1);
  }

  /** What is past never changes, and busy times are told of nowhere. */
  private static boolean isReadable(StoredObjectCollection collection) {
    return !collection.isReadOnly()
        && (!(collection instanceof Granting granting)
            || granting
                .readers()
                .map(privileges -> privileges.contains(Names.dav("read")))
                .orElse(true));
  }
}
