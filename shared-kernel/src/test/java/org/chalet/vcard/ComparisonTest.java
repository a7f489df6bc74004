package org.chalet.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.vcard.VCardsTest.bytes;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void values_are_equal_kept_added_or_in_conflict() {
    Comparison compared =
        Comparison.of(
            bytes("3.0", "UID:r", "FN:Zoe", "N:Meier;Zoe;;;", "CATEGORIES:Work", "TEL:044 555"),
            List.of(
                bytes("3.0", "UID:d", "FN:Zoë", "N:Meier;Zoe;;;", "CATEGORIES:work,Friends"),
                bytes("4.0", "UID:e", "FN:Zoe", "TEL;VALUE=uri:tel:044-555", "BDAY:19900102"),
                bytes("3.0", "UID:f", "FN:Zoe", "BDAY:1991-01-02")));
    assertThat(field(compared, "FN"))
        .containsExactly(
            value("Zoe", Comparison.Fate.EQUAL, 0, 2, 3),
            value("Zoë", Comparison.Fate.CONFLICT, 1));
    assertThat(field(compared, "CATEGORIES"))
        .containsExactly(
            value("Work", Comparison.Fate.EQUAL, 0, 1), value("Friends", Comparison.Fate.ADDED, 1));
    assertThat(field(compared, "TEL"))
        .containsExactly(value("044 555", Comparison.Fate.EQUAL, 0, 2));
    assertThat(field(compared, "BDAY"))
        .containsExactly(
            value("1990-01-02", Comparison.Fate.ADDED, 2),
            value("1991-01-02", Comparison.Fate.CONFLICT, 3));
    assertThat(compared.fields()).extracting(Comparison.Field::property).doesNotContain("UID");
  }

  private static List<Comparison.Value> field(Comparison compared, String property) {
    return compared.fields().stream()
        .filter(field -> field.property().equals(property))
        .findFirst()
        .orElseThrow()
        .values();
  }

  private static Comparison.Value value(String text, Comparison.Fate fate, Integer... cards) {
    return new Comparison.Value(text, text, List.of(cards), fate);
  }
}
