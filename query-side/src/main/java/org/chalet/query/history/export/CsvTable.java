package org.chalet.query.history.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.chalet.query.history.FieldChange;
import org.chalet.query.history.TimelineEntry;
import org.chalet.store.EventBytes;
import org.chalet.store.RecordedEvent;
import org.chalet.store.proof.LogHead;
import org.chalet.store.proof.MerkleHash;
import org.chalet.store.proof.SignedHead;
import org.jspecify.annotations.Nullable;

/** A timeline as CSV (RFC 4180) that no spreadsheet takes for formulas. */
final class CsvTable {
  private static final List<String> COLUMNS =
      List.of(
          "position",
          "time",
          "event",
          "stream",
          "version",
          "actor",
          "channel",
          "userAgent",
          "address",
          "credential",
          "command",
          "cause",
          "reason",
          "state",
          "changes",
          "eventHash",
          "treeSize",
          "treeRoot");

  private final OutputStream out;
  private final LogHead head;

  CsvTable(OutputStream out, SignedHead signed) throws IOException {
    this.out = out;
    this.head = signed.head();
    write(COLUMNS);
  }

  void row(RecordedEvent event, TimelineEntry entry) throws IOException {
    String hash = HexFormat.of().formatHex(MerkleHash.leaf(EventBytes.of(event)));
    write(
        List.of(
            Long.toString(entry.position()),
            entry.time().toString(),
            entry.event(),
            event.event().aggregateId(),
            Long.toString(entry.version()),
            entry.actor(),
            entry.client().channel(),
            or(entry.client().userAgent()),
            or(entry.client().address()),
            or(entry.client().credential()),
            entry.command(),
            entry.cause(),
            or(entry.reason()),
            entry.state(),
            entry.changes().stream().map(CsvTable::text).collect(Collectors.joining("; ")),
            hash,
            Long.toString(head.position()),
            head.treeRoot()));
  }

  private static String text(FieldChange change) {
    return change.field() + ": " + or(change.before()) + " -> " + or(change.after());
  }

  private static String or(@Nullable String value) {
    return value == null ? "" : value;
  }

  private void write(List<String> cells) throws IOException {
    String line = cells.stream().map(CsvTable::cell).collect(Collectors.joining(","));
    out.write((line + "\r\n").getBytes(UTF_8));
  }

  static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
