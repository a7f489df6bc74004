package org.chalet.query.dav.lock;

import java.util.List;
import java.util.function.Predicate;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Lockable;

/**
 * Where locks are looked for.
 *
 * @param names see {@link Lockable#lockedAs}
 * @param href of the same for whoever asks: what is shared stands in several homes
 */
record LockPlace(List<String> names, String href) {
  private static final int OWNER = 2;

  LockPlace {
    names = List.copyOf(names);
  }

  static LockPlace of(DavPath path, DavResource at) {
    return at instanceof Lockable lockable
        ? of(lockable)
        : new LockPlace(path.names(), path.toString());
  }

  static LockPlace of(Lockable at) {
    return new LockPlace(at.lockedAs(), at.href());
  }

  /** Of another URL than the request's. */
  static LockPlace of(DavExchange exchange, DavPath path) {
    try {
      return of(path, exchange.at(path));
    } catch (Rejected nothing) {
      return new LockPlace(path.names(), path.toString());
    }
  }

  LockPlace above() {
    int above = Math.max(0, names.size() - 1);
    return new LockPlace(names.subList(0, above), DavPath.of(href).upTo(above));
  }

  /** Whether the lock is at, above or below it. */
  boolean isNear(DavLock lock) {
    return lock.isAtOrBelow(names)
        || names.subList(0, Math.min(names.size(), lock.path().size())).equals(lock.path());
  }

  /**
   * Where whoever asks finds what was locked, which need not be where it was locked.
   *
   * @param lock see {@link #isNear}
   */
  String rootOf(DavLock lock) {
    int deeper = lock.path().size() - names.size();
    if (deeper == 0) {
      return href;
    }
    DavPath here = DavPath.of(href);
    if (deeper < 0) {
      return here.upTo(Math.max(0, here.length() + deeper));
    }
    List<String> segments = DavPath.of(lock.href()).segments();
    String below = String.join("/", segments.subList(segments.size() - deeper, segments.size()));
    return here.upTo(here.length()) + below + (lock.href().endsWith("/") ? "/" : "");
  }

  /** Whose home it is in; nobody's where nothing can be locked. */
  String account() {
    return names.size() > OWNER ? names.get(OWNER) : "";
  }

  List<DavLock> all(Locks locks) {
    return account().isEmpty() ? List.of() : locks.of(account());
  }

  List<DavLock> covering(Locks locks) {
    return all(locks).stream().filter(covered()).toList();
  }

  Predicate<DavLock> covered() {
    return lock -> lock.covers(names);
  }

  Predicate<DavLock> coveredOrAbove() {
    return covered().or(lock -> lock.isAtOrBelow(names));
  }
}
