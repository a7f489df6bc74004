package org.chalet.contentline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class ContentLinesTest {
  @Test
  void a_name_may_be_folded_away_from_its_value_and_line_ends_may_be_any() {
    assertThat(read("PRODID\n :-//X\r\n\r\nB:2\rC:3\r\r\nD:4\n\t5"))
        .extracting(line -> line.name() + "=" + line.value())
        .containsExactly("PRODID=-//X", "B=2", "C=3", "D=45");
  }

  @Test
  void a_dot_without_a_group_before_it_is_left_out() {
    assertThat(read(".item1.TEL:1\n..NOTE:2"))
        .extracting(line -> line.group() + "/" + line.name())
        .containsExactly("item1/TEL", "/NOTE");
  }

  @Test
  void a_fold_may_cut_a_character_in_two() {
    byte[] euro = "€".getBytes(UTF_8);
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes("PRICE:10".getBytes(UTF_8));
    text.write(euro[0]);
    text.writeBytes("\r\n ".getBytes(UTF_8));
    text.write(euro, 1, 2);
    assertThat(read(text.toByteArray()).getFirst().value()).isEqualTo("10€");
  }

  @Test
  void bytes_that_are_not_utf_8_are_read_as_windows_1252_and_a_byte_order_mark_is_no_text() {
    assertThat(read("SUMMARY:Café €".getBytes(Charset.forName("windows-1252"))).getFirst().value())
        .isEqualTo("Café €");
    assertThat(read("\uFEFFSUMMARY:é".getBytes(UTF_8)).getFirst().name()).isEqualTo("SUMMARY");
    assertThat(read("\uFEFFSUMMARY:é".getBytes(Charset.forName("UTF-16LE"))).getFirst().value())
        .isEqualTo("é");
    assertThat(ContentLines.text("Café".getBytes(Charset.forName("windows-1252"))))
        .isEqualTo("Café");
  }

  @Test
  void parameters_may_be_quoted_listed_and_caret_encoded() {
    ContentLine line =
        read("item1.attendee;Member=\"mailto:a@x\",\"mailto:b@x\";CN=^'Bo^' ^^ ^n^x;X=:mailto:c@x:1")
            .getFirst();
    assertThat(line.group()).isEqualTo("item1");
    assertThat(line.name()).isEqualTo("ATTENDEE");
    assertThat(line.parameters())
        .containsExactly(
            new Parameter("MEMBER", List.of("mailto:a@x", "mailto:b@x")),
            Parameter.of("CN", "\"Bo\" ^ \n^x"),
            Parameter.of("X", ""));
    assertThat(line.value()).isEqualTo("mailto:c@x:1");
  }

  @Test
  void odd_quotes_and_bare_types_are_forgiven() {
    assertThat(read("A;CN=John \"Jack\" Doe:x").getFirst().parameters())
        .containsExactly(Parameter.of("CN", "John \"Jack\" Doe"));
    assertThat(read("A;CN=\"open:x").getFirst().value()).isEqualTo("x");
    assertThat(read("TEL;HOME;QUOTED-PRINTABLE;:1").getFirst().parameters())
        .containsExactly(
            Parameter.of("TYPE", "HOME"), Parameter.of("ENCODING", "QUOTED-PRINTABLE"));
  }

  @Test
  void quoted_printable_lines_go_on_after_a_soft_break() {
    assertThat(read("NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo=\r\n\r\nEND:x"))
        .extracting(ContentLine::value)
        .containsExactly("one=0D=0Atwo", "x");
  }

  @Test
  void control_characters_are_left_out() {
    assertThat(read("A:x\0\b\u007fy\tz").getFirst().value()).isEqualTo("xy\tz");
  }

  @Test
  void a_refusal_names_the_physical_line() {
    assertThatThrownBy(() -> read("A:1\r\n 2\r\n\r\nnonsense\r\n"))
        .isInstanceOf(Rejected.class)
        .hasMessageContaining("line 4")
        .hasMessageContaining("nonsense");
    assertThatThrownBy(() -> read("A:1\nB;X=1\n")).hasMessageContaining("line 2");
  }

  @Test
  void raw_lines_together_are_the_source() {
    byte[] source = "A:1\r\n 2\nB:3\r\r\nC:4".getBytes(UTF_8);
    List<byte[]> lines = RawLines.of(source);
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    lines.forEach(joined::writeBytes);
    assertThat(lines).hasSize(3);
    assertThat(joined.toByteArray()).isEqualTo(source);
  }

  private static List<ContentLine> read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static List<ContentLine> read(byte[] bytes) {
    ContentLines lines = new ContentLines(bytes, ErrorCode.INVALID_CALENDAR_DATA);
    List<ContentLine> all = new ArrayList<>();
    for (ContentLine line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
