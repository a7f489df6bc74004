package org.chalet.query.history.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.chalet.eventformat.export.ExportHeader;
import org.chalet.eventformat.export.ExportWriter;
import org.chalet.kernel.trail.Client;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.history.FieldChange;
import org.chalet.query.history.TimelineEntry;
import org.chalet.store.RecordedEvent;
import org.chalet.store.proof.Heads;
import org.jspecify.annotations.Nullable;

/**
 * What goes into one file, written while it is read.
 *
 * @param events in the order of the log, up to the header's head
 * @param telling an entry of each of them, in that order
 * @param opens whether entries tell what keys opened
 */
public record Export(
    Heads heads,
    ExportHeader header,
    Iterator<RecordedEvent> events,
    Function<RecordedEvent, TimelineEntry> telling,
    boolean opens,
    EventFilter filter) {

  /** What the bytes alone do not say. */
  record Opened(Client client, @Nullable String reason, String state, List<FieldChange> changes) {
    static Opened of(TimelineEntry entry) {
      return new Opened(entry.client(), entry.reason(), entry.state(), entry.changes());
    }
  }

  /**
   * Answers with the file; where it breaks off, its end is missing, which whoever checks it sees.
   */
  public void answer(HttpServletResponse response, ExportFormat format) throws IOException {
    response.setContentType(format.mediaType());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"timeline." + format.token() + "\"");
    try (OutputStream out = new BufferedOutputStream(response.getOutputStream())) {
      write(out, format);
    }
  }

  void write(OutputStream out, ExportFormat format) throws IOException {
    switch (format) {
      case JSONL -> lines(out);
      case CSV -> table(out);
    }
  }

  private void lines(OutputStream out) throws IOException {
    ExportWriter writer = new ExportWriter(out, heads, header);
    while (events.hasNext()) {
      RecordedEvent event = events.next();
      TimelineEntry entry = telling.apply(event);
      if (entry.isAdmitted(filter)) {
        writer.event(event, opens ? Opened.of(entry) : null);
      }
    }
    writer.end();
  }

  private void table(OutputStream out) throws IOException {
    CsvTable table = new CsvTable(out, header.head());
    while (events.hasNext()) {
      RecordedEvent event = events.next();
      TimelineEntry entry = telling.apply(event);
      if (entry.isAdmitted(filter)) {
        table.row(event, entry);
      }
    }
  }
}
