package org.chalet.kernel.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a writer expects of the object as it is (RFC 9110, 13.1); decided where the write is
 * decided.
 *
 * @param mustNotExist {@code If-None-Match: *}
 * @param mustExist {@code If-Match: *}
 * @param etags {@code If-Match}: one of these strong ETags, with quotes; empty for no demand
 * @param notEtags {@code If-None-Match}: none of these
 * @param scheduleTag {@code If-Schedule-Tag-Match} (RFC 6638, 8.3), with quotes; null for no demand
 */
public record Precondition(
    boolean mustNotExist,
    boolean mustExist,
    Set<String> etags,
    Set<String> notEtags,
    @Nullable String scheduleTag) {
  public static final Precondition NONE = new Precondition(false, false, Set.of(), Set.of());

  public Precondition(
      boolean mustNotExist, boolean mustExist, Set<String> etags, Set<String> notEtags) {
    this(mustNotExist, mustExist, etags, notEtags, null);
  }

  public Precondition {
    etags = Set.copyOf(etags);
    notEtags = Set.copyOf(notEtags);
  }

  public Precondition withEtag(String etag) {
    return new Precondition(mustNotExist, mustExist, Set.of(etag), notEtags, scheduleTag);
  }

  public Precondition withScheduleTag(@Nullable String tag) {
    return new Precondition(mustNotExist, mustExist, etags, notEtags, tag);
  }
}
