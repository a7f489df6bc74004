package org.chalet.query.audit;

import java.util.List;
import java.util.Set;
import org.chalet.audit.HistoryRead;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;
import org.chalet.store.ViewSchema;

/** Who looked at whose history. */
public final class ReadsProjection implements Projection {
  static final Index<ReadNote> OF_SUBJECT =
      new Index<>(
          "of_subject",
          List.of(
              Field.text("subject", ReadNote::subject),
              Field.number("position", ReadNote::position)),
          List.of(),
          false);
  static final Kind<ReadNote> READS = new Kind<>("reads", ReadNote.class, List.of(OF_SUBJECT));

  private static final ViewSchema SCHEMA = new ViewSchema("audit", 1, List.of(READS));

  @Override
  public ViewSchema schema() {
    return SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("audit");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    if (event.payload() instanceof HistoryRead read) {
      changes.put(
          READS,
          event.aggregateId(),
          new ReadNote(
              read.reader(),
              read.subject(),
              read.resource(),
              read.query(),
              event.time(),
              event.position()));
    }
  }
}
