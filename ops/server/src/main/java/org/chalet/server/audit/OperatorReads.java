package org.chalet.server.audit;

import org.chalet.query.audit.ReadNote;
import org.chalet.query.audit.Reads;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What operators looked at. */
@RestController
public class OperatorReads {
  private final Reads reads;

  public OperatorReads(Reads reads) {
    this.reads = reads;
  }

  @GetMapping("/ops/reads")
  Page<ReadNote> reads(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    return reads.of("server", PageRequest.of(cursor, limit));
  }
}
