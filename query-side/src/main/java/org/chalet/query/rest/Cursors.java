package org.chalet.query.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.FieldType;
import org.chalet.store.Index;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/**
 * Places in lists as opaque text. A cursor names the list that it belongs to; it opens nothing that
 * the list itself does not show.
 */
public final class Cursors {
  private static final String SEPARATOR = "\n";
  private static final String NULL = "-";

  private Cursors() {}

  static String encode(String scope, Scan.Cursor cursor) {
    List<String> parts = new ArrayList<>();
    parts.add(cursor.id());
    for (Object key : cursor.keys()) {
      parts.add(key == null ? NULL : "=" + key);
    }
    return encode(scope, parts);
  }

  static Scan.Cursor decode(String scope, String text, Index<?> index) {
    List<String> parts = decode(scope, text, 1 + index.keys().size());
    List<@Nullable Object> keys = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      keys.add(key(parts.get(i), index.keys().get(i - 1).type()));
    }
    return new Scan.Cursor(keys, parts.getFirst());
  }

  private static @Nullable Object key(String part, FieldType type) {
    if (part.equals(NULL)) {
      return null;
    }
    if (!part.startsWith("=")) {
      throw foreign();
    }
    String value = part.substring(1);
    return type == FieldType.LONG ? number(value) : value;
  }

  /** A cursor of a list that is ordered by a number alone. */
  public static String encode(String scope, long place) {
    return encode(scope, List.of(Long.toString(place)));
  }

  /** See {@link #encode(String, long)}. */
  public static long decodeNumber(String scope, String text) {
    return (long) number(decode(scope, text, 1).getFirst());
  }

  /** A cursor of a list that is ordered by a text alone; a line, as all ids are. */
  public static String encode(String scope, String place) {
    return encode(scope, List.of(place));
  }

  /** See {@link #encode(String, String)}. */
  public static String decodeText(String scope, String text) {
    return decode(scope, text, 1).getFirst();
  }

  private static String encode(String scope, List<String> parts) {
    String text = scope + SEPARATOR + String.join(SEPARATOR, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> decode(String scope, String text, int count) {
    String plain;
    try {
      plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw foreign();
    }
    if (!plain.startsWith(scope + SEPARATOR)) {
      throw foreign();
    }
    List<String> parts = List.of(plain.substring(scope.length() + 1).split(SEPARATOR, -1));
    if (parts.size() != count) {
      throw foreign();
    }
    return parts;
  }

  private static Object number(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw foreign();
    }
  }

  private static Rejected foreign() {
    return new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
  }
}
