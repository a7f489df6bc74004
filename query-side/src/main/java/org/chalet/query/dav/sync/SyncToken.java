package org.chalet.query.dav.sync;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.SyncState;

/**
 * Sync tokens are states of collections as URIs, {@code <public URL>/ns/sync/<state>}. They never
 * expire.
 */
public final class SyncToken {
  private static final String PATH = "/ns/sync/";
  private static final Pattern FORM = Pattern.compile(".+" + PATH + "([0-9/-]+)");

  private final String prefix;

  public SyncToken(URI publicUrl) {
    this.prefix = publicUrl.getScheme() + "://" + publicUrl.getRawAuthority() + PATH;
  }

  public String of(SyncState state) {
    return prefix + state;
  }

  /**
   * The state that a client's token names. Refuses INVALID_SYNC_TOKEN what Chalet never gave; the
   * host is not looked at, since a server may move.
   */
  static SyncState state(String token) {
    Matcher form = FORM.matcher(token.strip());
    return Optional.of(form)
        .filter(Matcher::matches)
        .flatMap(found -> SyncState.of(found.group(1)))
        .orElseThrow(
            () -> new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "not a token of this collection"));
  }
}
