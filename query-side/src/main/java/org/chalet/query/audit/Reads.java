package org.chalet.query.audit;

import java.util.function.Supplier;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** Who looked at whose history, the newest first. */
public final class Reads {
  private final Supplier<View> live;

  public Reads(Supplier<View> live) {
    this.live = live;
  }

  public Page<ReadNote> of(String subject, PageRequest request) {
    return request
        .page(
            live.get(),
            ReadsProjection.READS,
            Scan.of(ReadsProjection.OF_SUBJECT, subject).reversed())
        .map(Document::value);
  }
}
