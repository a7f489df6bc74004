package org.chalet.eventformat.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalet.eventformat.OpenEvent;
import org.chalet.store.EventBytes;
import org.chalet.store.RecordedEvent;
import org.chalet.store.proof.Heads;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes events with their proofs as JSON Lines, while they are read. */
public final class ExportWriter {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final OutputStream out;
  private final Heads heads;
  private final ExportHeader header;
  private final ExportDigest digest = new ExportDigest();
  private final Map<String, Long> whole = new HashMap<>();
  private long events;

  /** Begins with the header. */
  public ExportWriter(OutputStream out, Heads heads, ExportHeader header) throws IOException {
    this.out = out;
    this.heads = heads;
    this.header = header;
    write(header);
  }

  public void event(RecordedEvent recorded, @Nullable Object opened) throws IOException {
    Base64.Encoder base64 = Base64.getEncoder();
    List<String> path =
        heads.inclusion(recorded.position(), header.head()).stream()
            .map(base64::encodeToString)
            .toList();
    String bytes = base64.encodeToString(EventBytes.of(recorded));
    write(new ExportedEvent(OpenEvent.of(recorded), opened, bytes, path, digest.text()));
    events++;
    String stream = recorded.event().aggregateId();
    if (header.whole().contains(stream)) {
      whole.put(stream, recorded.event().sequence());
    }
  }

  public void end() throws IOException {
    String all = digest.text();
    String signature = heads.sign(ExportDigest.end(events, all, whole));
    write(new ExportEnd(events, all, whole, signature));
  }

  private void write(Object line) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(line);
    digest.add(bytes);
    out.write(bytes);
    out.write('\n');
  }
}
