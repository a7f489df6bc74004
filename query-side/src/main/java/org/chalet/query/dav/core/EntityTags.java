package org.chalet.query.dav.core;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/**
 * If-Match and If-None-Match (RFC 9110, 13.1). Tolerant of clients that leave out the quotes, or
 * that mark as weak an ETag which is not.
 */
public final class EntityTags {
  private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\"|[^\\s,\"]+)");

  private static final char FORM = ';';

  private EntityTags() {}

  /**
   * The tag of something in another form than that in which it is stored (RFC 9110, 8.8.3). Writers
   * may show that of any form: what it is made of is the same.
   */
  public static String of(String stored, String form) {
    return stored.substring(0, stored.length() - 1) + FORM + form + '"';
  }

  /** The tag of what is stored, whatever form the tag is of. */
  public static String stored(String tag) {
    int form = tag.indexOf(FORM);
    return form < 0 ? tag : tag.substring(0, form) + '"';
  }

  private static Set<String> stored(Set<String> tags) {
    return tags.stream()
        .map(EntityTags::stored)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Refuses PRECONDITION_FAILED an If-Match that nothing can fulfil. */
  static Precondition precondition(@Nullable String match, @Nullable String noneMatch) {
    boolean mustExist = isAny(match);
    boolean mustNotExist = isAny(noneMatch);
    if (match != null && !mustExist && tags(match).isEmpty()) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "If-Match names no entity tag");
    }
    return new Precondition(
        mustNotExist,
        mustExist,
        mustExist ? Set.of() : stored(tags(match)),
        mustNotExist ? Set.of() : stored(tags(noneMatch)));
  }

  /** The tag of If-Schedule-Tag-Match (RFC 6638, 8.3), quoted; null where nothing is demanded. */
  static @Nullable String scheduleTag(@Nullable String match) {
    return match == null ? null : tags(match).stream().findFirst().orElse("");
  }

  /** Whether If-None-Match says that the client has it already. */
  public static boolean has(@Nullable String noneMatch, String etag) {
    return isAny(noneMatch) || tags(noneMatch).contains(etag);
  }

  private static boolean isAny(@Nullable String header) {
    return header != null && header.strip().equals("*");
  }

  private static Set<String> tags(@Nullable String header) {
    Set<String> tags = new LinkedHashSet<>();
    if (header != null) {
      Matcher matcher = TAG.matcher(header);
      while (matcher.find()) {
        String tag = matcher.group(1);
        tags.add(tag.startsWith("\"") ? tag : '"' + tag + '"');
      }
    }
    return tags;
  }
}
