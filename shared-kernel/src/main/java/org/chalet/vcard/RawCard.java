package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.contentline.ContentLine;
import org.chalet.contentline.ContentLineWriter;
import org.chalet.contentline.ContentLines;
import org.chalet.contentline.RawLines;
import org.chalet.kernel.rule.ErrorCode;

/** A card as bytes, to which lines are added without touching the others. */
final class RawCard {
  private RawCard() {}

  /**
   * {@code additions} before END:VCARD; lines that say nothing leave where their name is in {@code
   * replaced}.
   */
  static byte[] append(byte[] card, Set<String> replaced, List<CardProperty> additions) {
    List<byte[]> lines = RawLines.of(card);
    int end = lines.size() - 1;
    while (end > 0 && !isEnd(lines.get(end))) {
      end--;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(card.length + 256);
    for (int i = 0; i < lines.size(); i++) {
      if (i == end) {
        out.writeBytes(written(additions, lines.getFirst()));
      }
      if (!isReplaced(lines.get(i), replaced)) {
        out.writeBytes(lines.get(i));
      }
    }
    return out.toByteArray();
  }

  /** Without the lines whose property is to leave; the others stay byte for byte. */
  static byte[] without(byte[] card, Predicate<CardProperty> leaves) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(card.length);
    for (byte[] line : RawLines.of(card)) {
      ContentLine read = new ContentLines(line, ErrorCode.INVALID_ADDRESS_DATA).next();
      if (read == null
          || !leaves.test(
              new CardProperty(read.group(), read.name(), read.parameters(), read.value()))) {
        out.writeBytes(line);
      }
    }
    return out.toByteArray();
  }

  private static boolean isEnd(byte[] line) {
    return new String(line, ISO_8859_1).strip().matches("(?i)END\\s*:\\s*VCARD");
  }

  private static boolean isReplaced(byte[] line, Set<String> replaced) {
    if (!replaced.contains(name(line))) {
      return false;
    }
    ContentLine read = new ContentLines(line, ErrorCode.INVALID_ADDRESS_DATA).next();
    return read != null && CardProperty.of(read.name(), read.value()).isBlank();
  }

  private static String name(byte[] line) {
    int end = 0;
    int from = 0;
    while (end < line.length && line[end] != ':' && line[end] != ';') {
      from = line[end] == '.' && from == 0 ? end + 1 : from;
      end++;
    }
    return new String(line, from, end - from, ISO_8859_1).strip().toUpperCase(Locale.ROOT);
  }

  /** With the line ends of the card. */
  private static byte[] written(List<CardProperty> additions, byte[] firstLine) {
    ContentLineWriter writer = new ContentLineWriter();
    additions.forEach(addition -> VCards.write(addition, writer));
    byte[] bytes = writer.toBytes();
    boolean unix = !new String(firstLine, ISO_8859_1).endsWith("\r\n");
    return unix ? new String(bytes, UTF_8).replace("\r\n", "\n").getBytes(UTF_8) : bytes;
  }
}
