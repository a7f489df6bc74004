package org.chalet.vcard;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** A change of a card that leaves everything alone that it does not speak of. */
@FunctionalInterface
public interface CardEdit {
  void apply(EditableCard card);

  /**
   * The card with the edit; the same bytes where the edit changes nothing. A card that says when it
   * was revised says so again.
   */
  default byte[] on(byte[] stored, Instant now) {
    EditableCard card = EditableCard.of(stored);
    byte[] before = card.toBytes();
    apply(card);
    if (Arrays.equals(before, card.toBytes())) {
      return stored;
    }
    List<CardProperty> revisions = card.matching(property -> property.name().equals("REV"));
    if (!revisions.isEmpty()) {
      String pattern =
          card.version().equals("4.0") ? "yyyyMMdd'T'HHmmss'Z'" : "yyyy-MM-dd'T'HH:mm:ss'Z'";
      String revised = DateTimeFormatter.ofPattern(pattern).withZone(ZoneOffset.UTC).format(now);
      card.replace(revisions, List.of(CardProperty.of("REV", revised)));
    }
    return card.toBytes();
  }
}
