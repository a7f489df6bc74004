package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.vcard.VCardsTest.bytes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeparationTest {
  private static final String[] REFERENCE = {
    "UID:r",
    "FN:Zoe",
    "N:Meier;Zoe;;;",
    "CATEGORIES:Work",
    "item1.TEL:044 555",
    "item1.X-ABLabel:Desk"
  };
  private static final byte[] BEFORE = bytes("3.0", REFERENCE);
  private static final byte[] DUPLICATE =
      bytes(
          "3.0",
          "UID:d",
          "FN:Zoë",
          "BDAY:1990-01-02",
          "CATEGORIES:Work,Friends",
          "item1.URL:https://example.org",
          "item1.X-ABLabel:Blog",
          "EMAIL:zoe@example.com");
  private static final byte[] AFTER = Merge.into(BEFORE, List.of(DUPLICATE));

  @Test
  void a_card_that_nobody_touched_is_the_very_bytes_again() {
    assertThat(Separation.of(BEFORE, AFTER, AFTER, true).text()).isEqualTo(BEFORE);
  }

  @Test
  void what_came_goes_with_its_labels_and_what_was_added_since_stays() {
    Separation apart = apart(changed("END:VCARD", "NOTE:later\nEND:VCARD"), true);
    assertThat(apart.conflicts()).isEmpty();
    assertThat(lines(apart)).containsExactlyInAnyOrder(with("NOTE:later"));
  }

  @Test
  void a_list_loses_the_items_that_came_and_keeps_those_that_were_added_since() {
    byte[] now =
        new String(AFTER, UTF_8)
            .replace("CATEGORIES:Work\n", "CATEGORIES:Work,Friends,Ski\n")
            .replace("CATEGORIES:Friends\n", "")
            .getBytes(UTF_8);
    assertThat(lines(apart(now, true))).contains("CATEGORIES:Work,Ski").doesNotContain("Friends");
  }

  @Test
  void a_value_that_came_and_was_changed_since_is_a_conflict() {
    byte[] now = changed("BDAY:1990-01-02", "BDAY:1991-01-02");
    assertThat(apart(now, true).conflicts())
        .containsExactly(
            new Separation.Conflict("BDAY", Separation.Kind.CHANGED, "1990-01-02", "1991-01-02"));
    assertThat(lines(apart(now, true))).contains("BDAY:1991-01-02");
    assertThat(lines(apart(now, false))).noneMatch(line -> line.startsWith("BDAY"));
  }

  @Test
  void a_value_that_came_and_was_removed_since_is_a_conflict_too() {
    Separation apart = apart(changed("EMAIL:zoe@example.com\n", ""), true);
    assertThat(apart.conflicts())
        .containsExactly(
            new Separation.Conflict("EMAIL", Separation.Kind.REMOVED, "zoe@example.com", null));
    assertThat(new String(Separation.without(DUPLICATE, apart.removed()), UTF_8))
        .contains("FN:Zoë", "BDAY")
        .doesNotContain("EMAIL");
  }

  @Test
  void what_the_choices_of_a_merge_took_comes_back() {
    byte[] merged =
        Merge.into(
            BEFORE,
            List.of(DUPLICATE),
            new MergePlan(Map.of("FN", 0), Set.of(new MergePlan.Value("TEL", "044 555"))));
    assertThat(new String(merged, UTF_8)).contains("FN:Zoë").doesNotContain("TEL", "FN:Zoe\n");
    byte[] now =
        new String(merged, UTF_8).replace("END:VCARD", "NOTE:later\nEND:VCARD").getBytes(UTF_8);
    Separation apart = Separation.of(BEFORE, merged, now, true);
    assertThat(apart.conflicts()).isEmpty();
    assertThat(lines(apart))
        .contains("FN:Zoe", "NOTE:later")
        .anyMatch(line -> line.endsWith("TEL:044 555"));
  }

  @Test
  void another_uid_is_the_only_thing_that_changes() {
    assertThat(new String(Separation.renamed(BEFORE, "other"), UTF_8))
        .contains("UID:other", "FN:Zoe")
        .doesNotContain("UID:r");
  }

  private static Separation apart(byte[] now, boolean keepLater) {
    return Separation.of(BEFORE, AFTER, now, keepLater);
  }

  private static byte[] changed(String from, String to) {
    String text = new String(AFTER, UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(UTF_8);
  }

  private static List<String> lines(Separation apart) {
    return new String(apart.text(), UTF_8).lines().toList();
  }

  private static String[] with(String line) {
    return (new String(BEFORE, UTF_8).replace("END:VCARD", line + "\nEND:VCARD"))
        .lines()
        .toArray(String[]::new);
  }
}
