package org.chalet.query.dav.files;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a file. */
record ByteRange(long from, long length) {
  private static final Pattern SINGLE =
      Pattern.compile("(?i)\\s*bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

  /**
   * RFC 9110, 14.2. Null where the whole is to be sent: for several ranges, and for what is no
   * range. Empty where nothing of it is there.
   */
  static @Nullable ByteRange parse(String header, long size) {
    Matcher parts = SINGLE.matcher(header);
    if (!parts.matches()) {
      return null;
    }
    String first = parts.group(1);
    String last = parts.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? null : suffix(Long.parseLong(last), size);
    }
    long from = Long.parseLong(first);
    long to = last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
    if (!last.isEmpty() && Long.parseLong(last) < from) {
      return null;
    }
    return new ByteRange(from, Math.max(0, to - from + 1));
  }

  private static ByteRange suffix(long wanted, long size) {
    long length = Math.min(wanted, size);
    return new ByteRange(size - length, length);
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** The value of Content-Range. */
  String of(long size) {
    return "bytes " + from + '-' + (from + length - 1) + '/' + size;
  }
}
