package org.chalet.eventformat.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.chalet.eventformat.OpenEvent;
import org.chalet.store.EventBytes;
import org.chalet.store.RecordedEvent;
import org.chalet.store.proof.MerkleHash;
import org.chalet.store.proof.MerkleProof;
import org.chalet.store.proof.Signatures;
import org.chalet.store.proof.SignedHead;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks an export without the log, a server or keys. */
public final class ExportCheck {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Map<String, Long> lastOf = new HashMap<>();
  private final ExportDigest digest = new ExportDigest();
  private final ExportHeader header;
  private long line = 1;
  private long events;
  private long sealed;
  private long position;
  private String place = "line 1";

  /**
   * An export that is whole.
   *
   * @param events in it
   * @param sealed of which nobody without keys can say what they hold
   */
  public record Checked(ExportHeader header, long events, long sealed) {}

  /**
   * @throws BrokenExport naming the first line and position that is not what was exported
   */
  public static Checked check(BufferedReader lines) throws IOException {
    String first = lines.readLine();
    ExportCheck check = new ExportCheck(first == null ? "" : first);
    for (String text = lines.readLine(); text != null; text = lines.readLine()) {
      check.line++;
      check.place = "line " + check.line;
      JsonNode node = check.parse(text, JsonNode.class);
      if (node.has("signature")) {
        check.end(check.parse(text, ExportEnd.class));
        if (lines.readLine() != null) {
          throw check.broken("something stands behind the end");
        }
        return new Checked(check.header, check.events, check.sealed);
      }
      check.event(text, node);
    }
    check.place = "line %d, behind position %d".formatted(check.line + 1, check.position);
    throw check.broken("the export was cut off here; its end is missing");
  }

  private ExportCheck(String first) {
    header = parse(first, ExportHeader.class);
    if (!ExportHeader.FORMAT.equals(header.format())) {
      throw broken("this is no " + ExportHeader.FORMAT);
    }
    if (!header.head().isGenuine()) {
      throw broken("the signature of the log's head is not of this head");
    }
    digest.add(first.getBytes(UTF_8));
  }

  private void event(String text, JsonNode node) {
    ExportedEvent said = parse(text, ExportedEvent.class);
    place = "line %d, position %d".formatted(line, said.event().position());
    RecordedEvent event = bytes(said.bytes());
    if (event.position() <= position) {
      throw broken("it does not come behind position " + position);
    }
    position = event.position();
    if (!said.after().equals(digest.text())) {
      throw broken("what stands before it was changed, or something is missing there");
    }
    if (!open(event).equals(node.path("event"))) {
      throw broken("it does not say what its bytes say");
    }
    if (!isInLog(event, said.path())) {
      throw broken("it is not in the log whose head was signed");
    }
    follow(event);
    sealed += said.event().sealedFor() == null ? 0 : 1;
    events++;
    digest.add(text.getBytes(UTF_8));
  }

  private void follow(RecordedEvent event) {
    String stream = event.event().aggregateId();
    long sequence = event.event().sequence();
    @Nullable Long before = lastOf.put(stream, sequence);
    long expected = before == null ? 0 : before + 1;
    boolean whole = header.whole().contains(stream);
    if (whole && sequence != expected || sequence < expected) {
      throw broken(
          "it is number %d of %s, where number %d is due".formatted(sequence, stream, expected));
    }
  }

  private boolean isInLog(RecordedEvent event, List<String> path) {
    SignedHead head = header.head();
    return MerkleProof.includes(
        HexFormat.of().parseHex(head.head().treeRoot()),
        head.head().position(),
        event.position() - 1,
        MerkleHash.leaf(EventBytes.of(event)),
        path.stream().map(this::decoded).toList());
  }

  private JsonNode open(RecordedEvent event) {
    try {
      return JSON.readTree(JSON.writeValueAsBytes(OpenEvent.of(event)));
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  private void end(ExportEnd end) {
    if (end.events() != events || !end.digest().equals(digest.text())) {
      throw broken(
          "the end was written behind %d events, and something is missing or was changed"
              .formatted(end.events()));
    }
    byte[] message = ExportDigest.end(events, end.digest(), end.whole());
    if (!Signatures.check(header.head().publicKey(), message, end.signature())) {
      throw broken("the signature of the export is not of this export");
    }
    end.whole()
        .forEach((stream, last) -> {
          if (!last.equals(lastOf.get(stream))) {
            throw broken("%s goes on to number %d".formatted(stream, last));
          }
        });
  }

  private RecordedEvent bytes(String base64) {
    try {
      return EventBytes.read(decoded(base64));
    } catch (IllegalArgumentException e) {
      throw broken(String.valueOf(e.getMessage()));
    }
  }

  private byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw broken("this is no Base64");
    }
  }

  private <T> T parse(String text, Class<T> type) {
    try {
      T read = JSON.readValue(text, type);
      if (read != null) {
        return read;
      }
    } catch (JacksonException e) {
      throw broken("this is no line of an export");
    }
    throw broken("this is no line of an export");
  }

  private BrokenExport broken(String why) {
    return new BrokenExport(place, why);
  }
}
