package org.chalet.contentline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Where the logical lines of a source are, one after the other, without a copy of any. */
public final class LogicalLines {
  private static final int LONGEST_START = 80;

  private final byte[] source;
  private int from;
  private int to;
  private int number;
  private int breaks = 1;

  /**
   * @param source in UTF-8 or a charset of single octets, see {@link #octets}
   */
  public LogicalLines(byte[] source) {
    this.source = source;
  }

  /** A file without its byte order mark; UTF-16 becomes UTF-8 on the way. */
  public static byte[] octets(byte[] file) {
    return Unfolding.withoutByteOrderMark(file);
  }

  /** Goes on to the next line; false at the end. */
  public boolean next() {
    if (to >= source.length) {
      return false;
    }
    from = to;
    number = breaks;
    for (int i = from; i < source.length; i++) {
      if (source[i] == '\r' || source[i] == '\n') {
        int next = Unfolding.afterLineBreak(source, i);
        breaks++;
        if (!Unfolding.isFold(source, next)) {
          to = next;
          return true;
        }
        i = next - 1;
      }
    }
    to = source.length;
    return true;
  }

  /** Offset of its first octet. */
  public int from() {
    return from;
  }

  /** Offset of the first octet behind it and its line break. */
  public int to() {
    return to;
  }

  /** Number of the physical line at which it begins, from 1. */
  public int number() {
    return number;
  }

  /** Its first characters, without blanks around them. */
  public String start() {
    return new String(source, from, Math.min(to - from, LONGEST_START), ISO_8859_1).strip();
  }
}
