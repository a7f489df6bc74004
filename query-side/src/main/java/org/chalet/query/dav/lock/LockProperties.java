package org.chalet.query.dav.lock;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlWriter;

/** DAV:lockdiscovery and DAV:supportedlock (RFC 4918, 15.8 and 15.10). */
final class LockProperties {
  private static final PropertyValue SUPPORTED =
      PropertyValue.of(out -> {
        for (String scope : List.of("exclusive", "shared")) {
          out.open(Names.dav("lockentry"));
          out.open(Names.dav("lockscope")).empty(Names.dav(scope)).close(Names.dav("lockscope"));
          out.open(Names.dav("locktype")).empty(Names.dav("write")).close(Names.dav("locktype"));
          out.close(Names.dav("lockentry"));
        }
      });

  private LockProperties() {}

  static List<DavProperty> all(Locks locks) {
    return List.of(
        DavProperty.common(Lockable.class, Names.dav("supportedlock"), resource -> SUPPORTED),
        DavProperty.common(
            Lockable.class, Names.dav("lockdiscovery"), resource -> of(resource, locks)));
  }

  private static PropertyValue of(Lockable resource, Locks locks) {
    LockPlace place = LockPlace.of(resource);
    List<DavLock> here = locks.shown(place.account()).stream().filter(place.covered()).toList();
    return discovery(here, place, locks.now());
  }

  /**
   * @param place by which the locks were found
   */
  static PropertyValue discovery(List<DavLock> locks, LockPlace place, Instant now) {
    return locks.isEmpty()
        ? PropertyValue.EMPTY
        : PropertyValue.of(out -> {
          for (DavLock lock : locks) {
            active(out, lock, place.rootOf(lock), now);
          }
        });
  }

  private static void active(XmlWriter out, DavLock lock, String root, Instant now)
      throws IOException {
    String scope = lock.exclusive() ? "exclusive" : "shared";
    out.open(Names.dav("activelock"));
    out.open(Names.dav("locktype")).empty(Names.dav("write")).close(Names.dav("locktype"));
    out.open(Names.dav("lockscope")).empty(Names.dav(scope)).close(Names.dav("lockscope"));
    out.element(Names.dav("depth"), lock.deep() ? "infinity" : "0");
    String owner = lock.owner();
    if (owner != null) {
      out.fragment(owner);
    }
    out.element(Names.dav("timeout"), "Second-" + lock.secondsLeft(now));
    out.open(Names.dav("locktoken"));
    out.element(Names.dav("href"), lock.token()).close(Names.dav("locktoken"));
    out.open(Names.dav("lockroot"));
    out.element(Names.dav("href"), root).close(Names.dav("lockroot"));
    out.close(Names.dav("activelock"));
  }
}
