package org.chalet.query.finding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.chalet.kernel.value.EmailAddress;

/**
 * By what objects are filtered. Months and years stand for the times of an object; what goes on for
 * long is in all of them, and has to be looked into.
 */
public final class FindTags {
  private static final String LONG = "long";
  private static final int MONTHS = 24;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int DIGEST_BYTES = 10;

  private FindTags() {}

  /** Of all that somebody owns. */
  public static String scope(String owner) {
    return "o" + digest(owner);
  }

  /** Of what is in a collection. */
  public static String collection(String collection) {
    return "c" + digest(collection);
  }

  public static String kind(String kind) {
    return "k" + kind;
  }

  /** Of somebody with that address. */
  public static String person(String address) {
    return "p" + digest(EmailAddress.normalized(address));
  }

  /** Of what happens between two times in epoch seconds, the extremes of long being open ends. */
  static Set<String> times(long start, long end) {
    YearMonth first = month(start);
    YearMonth last = month(end);
    if (first.isBefore(YearMonth.of(FIRST_YEAR, 1))
        || last.isAfter(YearMonth.of(LAST_YEAR, 12))
        || isLong(first, last)) {
      return Set.of(LONG);
    }
    Set<String> tags = new HashSet<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      tags.add(month(month));
      tags.add(year(month.getYear()));
    }
    return tags;
  }

  /** Of one of these is whatever happens in the range; an open end is an extreme of Instant. */
  public static Set<String> range(Instant from, Instant until) {
    YearMonth first = month(from.getEpochSecond());
    YearMonth last = month(until.getEpochSecond());
    Set<String> tags = new HashSet<>(List.of(LONG));
    if (isLong(first, last)) {
      int lastYear = Math.min(LAST_YEAR, last.getYear());
      for (int year = Math.max(FIRST_YEAR, first.getYear()); year <= lastYear; year++) {
        tags.add(year(year));
      }
    } else {
      for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
        tags.add(month(month));
      }
    }
    return tags;
  }

  private static boolean isLong(YearMonth first, YearMonth last) {
    return first.plusMonths(MONTHS).isBefore(last);
  }

  private static YearMonth month(long epochSecond) {
    long bounded =
        Math.clamp(
            epochSecond,
            Instant.parse("0000-01-01T00:00:00Z").getEpochSecond(),
            Instant.parse("9999-12-31T00:00:00Z").getEpochSecond());
    return YearMonth.from(Instant.ofEpochSecond(bounded).atOffset(ZoneOffset.UTC));
  }

  private static String month(YearMonth month) {
    return "m" + month.toString().replace("-", "");
  }

  private static String year(int year) {
    return "y" + year;
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(Arrays.copyOf(hash(text), DIGEST_BYTES));
  }

  /** As good as different for every text, and not below 0. */
  static long number(String text) {
    return ByteBuffer.wrap(hash(text)).getLong() & Long.MAX_VALUE;
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
