package org.chalet.eventformat.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.InMemoryEventLog;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.chalet.store.proof.Heads;
import org.chalet.store.proof.LogTree;
import org.chalet.store.proof.SignedHead;
import org.chalet.store.proof.TileRoots;
import org.junit.jupiter.api.Test;

class ExportCheckTest {
  private static final String MINE = "organization:acme";

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));

  private final EventLog log = new InMemoryEventLog();
  private final Heads heads =
      new Heads(log, new LogTree(log, TileRoots.NONE), new InMemorySecretVault(CLOCK), CLOCK);

  ExportCheckTest() {
    for (int i = 0; i < 400; i++) {
      append(MINE, i, new byte[] {0, '{', '}'});
      append("account:anna", i, sealed());
    }
  }

  @Test
  void an_export_as_it_was_written_is_whole() throws IOException {
    ExportCheck.Checked checked = check(exported());
    assertThat(checked.events()).isEqualTo(800);
    assertThat(checked.sealed()).isEqualTo(400);
    assertThat(checked.header().head().head().position()).isEqualTo(800);
  }

  @Test
  void a_changed_reading_is_found() {
    assertBroken(
        lines -> replace(lines, 5, "\"actor\":\"account:bob\"", "\"actor\":\"account:eve\""),
        "line 6, position 5: it does not say what its bytes say");
  }

  @Test
  void a_changed_telling_of_what_was_opened_is_found_behind_it() {
    assertBroken(
        lines -> replace(lines, 5, "\"opened\":\"told\"", "\"opened\":\"lied\""),
        "line 7, position 6: what stands before it was changed");
  }

  @Test
  void changed_bytes_with_a_fitting_reading_are_found() {
    List<String> forged = new ExportCheckTest().exported();
    assertBroken(
        lines -> {
          lines.clear();
          lines.addAll(forged);
          lines.set(0, exported().getFirst());
        },
        "line 2, position 1: ");
  }

  @Test
  void a_missing_line_is_found() {
    assertBroken(lines -> lines.remove(5), "line 6, position 6: ");
  }

  @Test
  void swapped_lines_are_found() {
    assertBroken(lines -> Collections.swap(lines, 5, 6), "line 6, position 6: ");
  }

  @Test
  void a_repeated_line_is_found() {
    assertBroken(
        lines -> lines.add(6, lines.get(5)), "line 7, position 5: it does not come behind");
  }

  @Test
  void an_export_that_was_cut_off_is_found() {
    assertBroken(
        lines -> lines.subList(500, lines.size()).clear(),
        "line 501, behind position 499: the export was cut off");
    assertBroken(lines -> lines.remove(800), "line 801: the end was written behind 800 events");
    assertBroken(lines -> lines.add("{}"), "something stands behind the end");
  }

  @Test
  void the_head_of_another_log_is_found() {
    SignedHead other = new ExportCheckTest().heads.sign().orElseThrow();
    SignedHead own = heads.sign().orElseThrow();
    assertBroken(
        lines -> {
          String header = lines.getFirst().replace(own.head().treeRoot(), other.head().treeRoot());
          lines.set(0, header);
        },
        "line 1: the signature of the log's head is not of this head");
  }

  @Test
  void what_is_no_export_is_refused() {
    assertBroken(List::clear, "line 1: this is no line of an export");
    assertBroken(lines -> lines.set(3, "null"), "line 4: this is no line of an export");
    assertBroken(lines -> replace(lines, 5, "\"bytes\":\"AQ", "\"bytes\":\"!!"), "no Base64");
    assertBroken(lines -> replace(lines, 5, "\"bytes\":\"AQ", "\"bytes\":\"/w"), "other format");
  }

  private void assertBroken(Consumer<List<String>> tampering, String where) {
    List<String> lines = exported();
    tampering.accept(lines);
    assertThatThrownBy(() -> check(lines))
        .isInstanceOf(BrokenExport.class)
        .hasMessageContaining(where);
  }

  private static void replace(List<String> lines, int line, String what, String by) {
    assertThat(lines.get(line)).contains(what);
    lines.set(line, lines.get(line).replace(what, by));
  }

  private static ExportCheck.Checked check(List<String> lines) throws IOException {
    return ExportCheck.check(new BufferedReader(new StringReader(String.join("\n", lines))));
  }

  private List<String> exported() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExportHeader header =
        new ExportHeader(
            ExportHeader.FORMAT,
            "log",
            "operator",
            "2026-05-01T10:00:00Z",
            Map.of(),
            List.of(MINE),
            heads.sign().orElseThrow());
    try {
      ExportWriter writer = new ExportWriter(out, heads, header);
      for (RecordedEvent event : log.readFrom(1, 1_000)) {
        writer.event(event, "told");
      }
      writer.end();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new ArrayList<>(List.of(out.toString(UTF_8).split("\n")));
  }

  private void append(String stream, long sequence, byte[] payload) {
    byte[] open =
        "{\"actor\":\"account:bob\",\"command\":\"c\",\"cause\":\"PUT\",\"channel\":\"rest\"}"
            .getBytes(UTF_8);
    byte[] trail = ByteBuffer.allocate(4 + open.length).putInt(open.length).put(open).array();
    NewEvent event =
        new NewEvent(
            UUID.randomUUID().toString(),
            "thing",
            stream,
            sequence,
            "thing.changed",
            1,
            1_700_000_000_000_000L + sequence,
            payload,
            trail);
    log.append(List.of(new Commit(UUID.randomUUID().toString(), List.of(event), List.of())));
  }

  private static byte[] sealed() {
    byte[] owner = "account:anna".getBytes(UTF_8);
    return ByteBuffer.allocate(3 + owner.length + 20)
        .put((byte) 1)
        .putShort((short) owner.length)
        .put(owner)
        .array();
  }
}
