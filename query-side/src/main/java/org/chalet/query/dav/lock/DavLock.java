package org.chalet.query.dav.lock;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A write lock.
 *
 * @param token as clients know it, a URI
 * @param holder whose lock it is, {@code account:…}; the token is of use to nobody else
 * @param path what was locked, see {@link org.chalet.query.dav.core.Lockable#lockedAs}
 * @param href the same as it was written
 * @param deep whether all that is below is locked, too
 * @param owner what the client said of whoever locked it, as XML; or null
 * @param expires in epoch seconds
 */
record DavLock(
    String token,
    String holder,
    List<String> path,
    String href,
    boolean deep,
    boolean exclusive,
    @Nullable String owner,
    long expires) {
  DavLock {
    path = List.copyOf(path);
  }

  /** Whether what is at the path is locked by it. */
  boolean covers(List<String> other) {
    return path.equals(other) || deep && isAbove(other);
  }

  /** Whether it is a lock on the path, or on something below. */
  boolean isAtOrBelow(List<String> other) {
    return path.size() >= other.size() && path.subList(0, other.size()).equals(other);
  }

  /** Whether it is a lock on something below the place. */
  boolean isBelow(LockPlace place) {
    return isAtOrBelow(place.names()) && path.size() > place.names().size();
  }

  boolean hinders(DavLock other) {
    boolean meet = covers(other.path) || other.covers(path) || path.equals(other.path);
    return meet && (exclusive || other.exclusive) && !token.equals(other.token);
  }

  long secondsLeft(Instant now) {
    return Math.max(0, expires - now.getEpochSecond());
  }

  DavLock until(Instant end) {
    return new DavLock(token, holder, path, href, deep, exclusive, owner, end.getEpochSecond());
  }

  private boolean isAbove(List<String> other) {
    return other.size() > path.size() && other.subList(0, path.size()).equals(path);
  }
}
