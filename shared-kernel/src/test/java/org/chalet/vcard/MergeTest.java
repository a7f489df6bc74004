package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.vcard.VCardsTest.assertRefused;
import static org.chalet.vcard.VCardsTest.bytes;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class MergeTest {
  @Test
  void the_reference_wins_on_single_values_and_its_lines_stay() {
    assertThat(
            merged(
                "BEGIN:VCARD\r\nversion:3.0\r\nUID:r\r\nFN:Jane\r\n  Doe\r\nN:Doe;Jane;;;\r\nEND:VCARD\r\n",
                "UID:d",
                "FN:J. Doe",
                "N:D;J;;;",
                "BDAY:1990-01-02",
                "REV:x",
                "PRODID:y"))
        .isEqualTo(
            "BEGIN:VCARD\r\nversion:3.0\r\nUID:r\r\nFN:Jane\r\n  Doe\r\nN:Doe;Jane;;;\r\nBDAY:1990-01-02\r\nEND:VCARD\r\n");
  }

  @Test
  void an_empty_single_value_gives_way() {
    assertThat(
            merged(
                "BEGIN:VCARD\nVERSION:3.0\nUID:r\nFN:J\nN:;;;;\nitem1.BDAY:\nEND:VCARD\n",
                "FN:x",
                "N:Doe;Jane;;;",
                "BDAY:1990-01-02"))
        .isEqualTo(
            "BEGIN:VCARD\nVERSION:3.0\nUID:r\nFN:J\nN:Doe;Jane;;;\nBDAY:1990-01-02\nEND:VCARD\n");
  }

  @Test
  void multiple_values_become_the_union_without_equal_ones() {
    assertThat(
            added(
                List.of(
                    "EMAIL:Jane@Example.org",
                    "TEL:+41 79 123 45 67",
                    "URL:https://x.org/",
                    "CATEGORIES:Work,Friends",
                    "NOTE:hello  there",
                    "ADR:;;Street 1;Town;;1000;"),
                "EMAIL;TYPE=HOME:jane@example.ORG",
                "EMAIL:other@example.org",
                "TEL;TYPE=CELL:0041791234567",
                "TEL:044 555",
                "TEL:044/555 ext. 3",
                "TEL;VALUE=uri:tel:044555;ext=3",
                "URL:HTTPS://x.org",
                "CATEGORIES:friends,Family",
                "NOTE:Hello there",
                "NOTE:more",
                "ADR;TYPE=HOME:;;street 1;TOWN;;1000;;",
                "X-CUSTOM;A=1:kept"))
        .containsExactly(
            "EMAIL:other@example.org",
            "TEL:044 555",
            "TEL:044/555 ext. 3",
            "CATEGORIES:Family",
            "NOTE:more",
            "X-CUSTOM;A=1:kept");
  }

  @Test
  void labels_move_with_what_they_label_under_a_fresh_name() {
    assertThat(
            added(
                List.of("item1.EMAIL:a@x", "item1.X-ABLabel:Mine", "item4.URL:u"),
                "item1.X-ABRELATEDNAMES:Bob",
                "item1.X-ABLabel:_$!<Brother>!$_",
                "item2.EMAIL:A@x",
                "item2.X-ABLabel:Same"))
        .containsExactly("item5.X-ABRELATEDNAMES:Bob", "item5.X-ABLABEL:_$!<Brother>!$_");
  }

  @Test
  void duplicates_speak_the_version_of_the_reference() {
    byte[] merged =
        Merge.into(
            bytes("4.0", "UID:r", "FN:J"),
            List.of(
                bytes(
                    "3.0",
                    "FN:J",
                    "PHOTO;ENCODING=b;TYPE=PNG:AAAA",
                    "EMAIL;TYPE=INTERNET,PREF:a@x")));
    assertThat(new String(merged, UTF_8))
        .contains("PHOTO:data:image/png;base64,AAAA\n", "EMAIL;PREF=1:a@x\n");
    assertThat(AddressObject.of(merged, org.chalet.contentline.Limits.OBJECT).version())
        .isEqualTo("4.0");
  }

  @Test
  void a_reference_without_uid_gets_the_one_by_which_it_is_known() {
    byte[] reference = bytes("3.0", "FN:J", "N:J;;;;");
    String known = AddressObject.of(reference, org.chalet.contentline.Limits.OBJECT).uid();
    assertThat(new String(Merge.into(reference, List.of(bytes("3.0", "FN:K"))), UTF_8))
        .contains("UID:" + known);
  }

  @Test
  void nothing_to_merge_is_refused_and_nothing_new_changes_nothing() {
    byte[] card = bytes("3.0", "UID:u", "FN:J", "N:J;;;;");
    assertRefused(ErrorCode.MERGE_NEEDS_DUPLICATES, () -> Merge.into(card, List.of()));
    assertThat(Merge.into(card, List.of(card))).isEqualTo(card);
  }

  private static String merged(String reference, String... duplicate) {
    return new String(
        Merge.into(reference.getBytes(UTF_8), List.of(bytes("3.0", duplicate))), UTF_8);
  }

  private static List<String> added(List<String> reference, String... duplicate) {
    String before =
        new String(bytes("3.0", "UID:r\nFN:J\nN:J;;;;\n" + String.join("\n", reference)), UTF_8);
    String kept = before.replace("END:VCARD\n", "");
    String after = merged(before, duplicate);
    assertThat(after).startsWith(kept);
    return after
        .substring(kept.length())
        .lines()
        .filter(line -> !line.equals("END:VCARD"))
        .toList();
  }
}
