package org.chalet.query.duplicate;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.store.Document;
import org.chalet.vcard.Comparison;

/** Cards side by side. */
record CardComparison(String reference, List<Field> fields) {
  /**
   * @param single whether a card has one value of it
   */
  @Schema(name = "ComparedField")
  record Field(String property, boolean single, List<Value> values) {}

  /**
   * @param value as it is written, to choose it by
   * @param text for people
   * @param cards names of those that have it
   * @param fate `equal`, `kept`, `added` or `conflict`
   */
  @Schema(name = "ComparedValue")
  record Value(String value, String text, List<String> cards, String fate) {}

  /**
   * @param names the reference first
   */
  static CardComparison of(List<String> names, Map<String, Document<CardDocument>> found) {
    List<byte[]> texts = new ArrayList<>();
    for (String name : names) {
      Document<CardDocument> card = found.get(name);
      if (card == null) {
        throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is no card " + name);
      }
      texts.add(CollectionViews.bytes(card));
    }
    Comparison compared = Comparison.of(texts.getFirst(), texts.subList(1, texts.size()));
    return new CardComparison(
        names.getFirst(),
        compared.fields().stream()
            .map(field ->
                new Field(
                    field.property(),
                    field.single(),
                    field.values().stream().map(value -> value(value, names)).toList()))
            .toList());
  }

  private static Value value(Comparison.Value value, List<String> names) {
    return new Value(
        value.value(),
        value.text(),
        value.cards().stream().map(names::get).toList(),
        value.fate().name().toLowerCase(Locale.ROOT));
  }
}
