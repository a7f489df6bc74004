package org.chalet.query.dav.sync;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.objects.ObjectCollection;

/**
 * Sync tokens are URIs, {@code <public URL>/ns/sync/<made>/<position>}: the positions of the log at
 * which the collection was made, which no other shares, and up to which it was told. They never
 * expire.
 */
public final class SyncToken {
  private static final String PATH = "/ns/sync/";
  private static final Pattern FORM = Pattern.compile(".+" + PATH + "([0-9]{1,18})/([0-9]{1,18})");

  private final String prefix;

  public SyncToken(URI publicUrl) {
    this.prefix = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + PATH;
  }

  public String of(ObjectCollection collection, long position) {
    return prefix + collection.created() + '/' + position;
  }

  /**
   * The position that a client's token names. Refuses INVALID_SYNC_TOKEN what Chalet never gave for
   * this collection; the host is not looked at, since a server may move.
   */
  long position(String token, ObjectCollection collection) {
    Matcher parts = FORM.matcher(token.strip());
    if (!parts.matches() || Long.parseLong(parts.group(1)) != collection.created()) {
      throw invalid();
    }
    long position = Long.parseLong(parts.group(2));
    if (position < collection.created() || position > collection.lastChange()) {
      throw invalid();
    }
    return position;
  }

  private static Rejected invalid() {
    return new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "not a token of this collection");
  }
}
