package org.chalet.query.dav.lock;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.value.AccountId;

/**
 * The tokens that somebody shows.
 *
 * @param who of use are those of their own locks alone (RFC 4918, 6.4)
 */
record Tokens(AccountId who, Set<String> shown) {
  Tokens {
    shown = Set.copyOf(shown);
  }

  boolean open(DavLock lock) {
    return shown.contains(lock.token()) && lock.holder().equals(who.raw());
  }

  /** Those that are not opened. Of several who share a lock one token is enough. */
  List<DavLock> missing(List<DavLock> locks) {
    List<DavLock> opened = locks.stream().filter(this::open).toList();
    return locks.stream()
        .filter(lock -> !open(lock))
        .filter(lock ->
            lock.exclusive()
                || opened.stream().noneMatch(other -> other.path().equals(lock.path())))
        .toList();
  }
}
