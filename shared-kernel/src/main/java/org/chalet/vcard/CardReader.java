package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contentline.ContentLine;
import org.chalet.contentline.ContentLines;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;

/** Content lines to cards. */
final class CardReader {
  /** A group of ten thousand members is the largest card that makes sense. */
  private static final int MAX_PROPERTIES = 12_000;

  private final ContentLines lines;
  private final Limits limits;
  private final List<VCard> cards = new ArrayList<>(1);

  private CardReader(byte[] bytes, Limits limits) {
    this.lines = new ContentLines(bytes, ErrorCode.INVALID_ADDRESS_DATA);
    this.limits = limits;
  }

  static List<VCard> read(byte[] bytes, Limits limits) {
    return new CardReader(bytes, limits).read();
  }

  private List<VCard> read() {
    for (ContentLine line = lines.next(); line != null; line = lines.next()) {
      if (!is(line, "BEGIN")) {
        throw lines.refusal("BEGIN:VCARD expected, not " + line.name());
      }
      if (cards.size() >= limits.maxComponents()) {
        throw lines.refusal("too many cards");
      }
      cards.add(card());
    }
    if (cards.isEmpty()) {
      throw lines.refusal("no VCARD");
    }
    return cards;
  }

  private VCard card() {
    List<CardProperty> properties = new ArrayList<>();
    int nested = 0;
    for (ContentLine line = lines.next(); line != null; line = lines.next()) {
      if (is(line, "BEGIN")) {
        // vCard 2.1 writes the card of an AGENT in the middle of its principal's.
        nested++;
      } else if (!is(line, "END")) {
        add(line, nested, properties);
      } else if (nested-- == 0) {
        return new VCard(properties);
      }
    }
    throw lines.refusal("END:VCARD is missing");
  }

  private void add(ContentLine line, int nested, List<CardProperty> properties) {
    if (properties.size() >= MAX_PROPERTIES) {
      throw lines.refusal("more than " + MAX_PROPERTIES + " properties");
    }
    boolean agent = line.name().equals("AGENT") && line.value().isBlank();
    if (nested == 0 && !agent) {
      properties.add(new CardProperty(line.group(), line.name(), line.parameters(), line.value()));
    }
  }

  private static boolean is(ContentLine line, String name) {
    return line.group().isEmpty()
        && line.name().equals(name)
        && line.value().strip().equalsIgnoreCase("VCARD");
  }
}
