package org.chalet.query.dav.lock;

import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.EntityTags;
import org.chalet.query.dav.core.Location;
import org.chalet.query.dav.core.Tagged;
import org.jspecify.annotations.Nullable;

/** What an If header can ask about resources. */
record ResourceStates(DavExchange exchange, Locks locks) implements IfHeader.States {
  @Override
  public boolean hasToken(@Nullable String resource, String token) {
    DavPath path = path(resource);
    return path != null
        && LockPlace.of(exchange, path).covering(locks).stream()
            .anyMatch(lock -> lock.token().equals(token));
  }

  @Override
  public boolean hasTag(@Nullable String resource, String etag) {
    DavPath path = path(resource);
    if (path == null) {
      return false;
    }
    try {
      DavResource at = exchange.at(path);
      DavResource there = at instanceof Location location ? location.found() : at;
      return there instanceof Tagged tagged
          && tagged.etag().equals(EntityTags.stored(strong(etag)));
    } catch (Rejected nothing) {
      return false;
    }
  }

  /** Null for what is no URL of ours. */
  private @Nullable DavPath path(@Nullable String resource) {
    if (resource == null) {
      return exchange.path();
    }
    try {
      return DavPath.ofHref(resource);
    } catch (Rejected foreign) {
      return null;
    }
  }

  private static String strong(String etag) {
    String bare = etag.startsWith("W/") ? etag.substring(2) : etag;
    return bare.startsWith("\"") ? bare : '"' + bare + '"';
  }
}
