package org.chalet.query.dav.sync;

import java.net.URI;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.objects.ObjectCollection;

/**
 * Sync tokens are positions of the log as URIs, {@code <public URL>/ns/sync/<position>}; they never
 * expire.
 */
final class SyncToken {
  private static final String PATH = "/ns/sync/";

  private final String prefix;

  SyncToken(URI publicUrl) {
    this.prefix = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + PATH;
  }

  String of(long position) {
    return prefix + position;
  }

  /**
   * The position that a client's token names. Refuses INVALID_SYNC_TOKEN what Chalet never gave for
   * this collection; the host is not looked at, since a server may move.
   */
  long position(String token, ObjectCollection collection) {
    String text = token.strip();
    int path = text.indexOf(PATH);
    String digits = path > 0 ? text.substring(path + PATH.length()) : "";
    if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(SyncToken::isDigit)) {
      throw invalid();
    }
    long position = Long.parseLong(digits);
    if (position < collection.created() || position > collection.lastChange()) {
      throw invalid();
    }
    return position;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static Rejected invalid() {
    return new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "not a token of this collection");
  }
}
