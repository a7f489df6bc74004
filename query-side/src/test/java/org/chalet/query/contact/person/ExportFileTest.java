package org.chalet.query.contact.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.contact.Contacts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportFileTest {
  private static final String ZOE =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nN:Meier;Zoë;;;\r\nFN:Zoë Meier\r\nORG:=cmd()\r\n"
          + "EMAIL;TYPE=HOME,pref:z@a.example\r\nEMAIL:1@a\r\nEMAIL:2@a\r\nEMAIL:3@a\r\nEMAIL:4@a\r\n"
          + "EMAIL:5@a\r\nTEL;TYPE=CELL:+41 79 1\r\nTEL;TYPE=WORK,FAX:2\r\nBDAY:1980-05-01\r\n"
          + "ADR;TYPE=WORK:;;Weg \"7\";Bern;BE;3000;CH\r\nNOTE:one\\ntwo\r\nCATEGORIES:A,B\r\n"
          + "END:VCARD";

  private static final String GROUP =
      "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:g\r\nFN:G\r\nX-ADDRESSBOOKSERVER-KIND:group\r\nEND:VCARD\r\n";

  private static String file(String format, @Nullable String version, @Nullable String layout)
      throws IOException {
    ExportFile file = ExportFile.of(format, version, layout);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.begin(out);
    file.card(ZOE.getBytes(UTF_8), out);
    file.card(GROUP.getBytes(UTF_8), out);
    return out.toString(UTF_8);
  }

  @Test
  void cards_are_written_as_they_are_stored_or_in_one_version() throws IOException {
    assertThat(file("vcard", null, null)).isEqualTo(ZOE + "\r\n" + GROUP);
    assertThat(file("vcard", "3.0", null)).isEqualTo(ZOE + "\r\n" + GROUP);
    assertThat(file("vcard", "4.0", null)).contains("VERSION:4.0", "KIND:group");
  }

  @Test
  void google_has_a_column_for_each_and_no_formula_runs() throws IOException {
    String csv = file("csv", null, "google");
    assertThat(csv).startsWith("\uFEFFFirst Name,Middle Name,Last Name");
    assertThat(csv)
        .contains(
            "\r\nZoë,,Meier,",
            ",'=cmd(),",
            ",* Home,z@a.example,,1@a,,2@a,,3@a,,4@a ::: 5@a,Mobile,+41 79 1,Work Fax,2,",
            ",Work,\"Weg \"\"7\"\"\",Bern,,BE,3000,CH,,",
            ",\"one\ntwo\",A ::: B,");
    assertThat(csv.lines().filter(line -> line.startsWith("G"))).isEmpty();
  }

  @Test
  void outlook_has_a_column_for_each_kind() throws IOException {
    String csv = file("csv", null, "outlook");
    assertThat(csv)
        .contains(
            "Zoë,,Meier,,,,z@a.example,1@a,2@a,+41 79 1,,,,,,2,,,'=cmd(),,,",
            ",\"Weg \"\"7\"\"\",Bern,BE,3000,CH,",
            ",1980-05-01,,\"one\ntwo\",A;B");
  }

  @Test
  void every_line_has_as_many_fields_as_the_first() throws IOException {
    for (CsvLayout layout : List.of(new GoogleCsv(), new OutlookCsv())) {
      assertThat(layout.fields(Contacts.of(EditableCard.of(ZOE.getBytes(UTF_8)).card())))
          .hasSameSizeAs(layout.columns());
    }
  }

  @Test
  void what_nobody_reads_is_refused() {
    assertThatThrownBy(() -> file("xml", null, null)).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> file("vcard", "2.1", null)).isInstanceOf(Rejected.class);
    assertThatThrownBy(() -> file("csv", null, "other")).isInstanceOf(Rejected.class);
  }
}
