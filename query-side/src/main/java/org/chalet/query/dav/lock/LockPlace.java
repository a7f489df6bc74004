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
 */
record LockPlace(List<String> names) {
  private static final int OWNER = 2;

  LockPlace {
    names = List.copyOf(names);
  }

  static LockPlace of(DavPath path, DavResource at) {
    return new LockPlace(at instanceof Lockable lockable ? lockable.lockedAs() : path.names());
  }

  /** Of another URL than the request's. */
  static LockPlace of(DavExchange exchange, DavPath path) {
    try {
      return of(path, exchange.at(path));
    } catch (Rejected nothing) {
      return new LockPlace(path.names());
    }
  }

  LockPlace above() {
    return new LockPlace(names.subList(0, Math.max(0, names.size() - 1)));
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
