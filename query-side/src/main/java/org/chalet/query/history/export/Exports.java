package org.chalet.query.history.export;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.OpenEvent;
import org.chalet.eventformat.export.ExportHeader;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.activity.EventFilter;
import org.chalet.query.history.OrganizationHistory;
import org.chalet.query.history.TimelineEntry;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;
import org.chalet.store.proof.Heads;
import org.chalet.store.proof.SignedHead;

/** What can be exported; each is proven to a head that is signed for it. */
public final class Exports {
  private static final String OPERATOR = "operator";

  private final EventLog log;
  private final EventCodec codec;
  private final Heads heads;
  private final OrganizationHistory history;
  private final InstantSource clock;

  public Exports(
      EventLog log,
      EventCodec codec,
      Heads heads,
      OrganizationHistory history,
      InstantSource clock) {
    this.log = log;
    this.codec = codec;
    this.heads = heads;
    this.history = history;
    this.clock = clock;
  }

  /** All that happened to an organization, as its stream tells it. */
  public Export ofOrganization(OrganizationId organization, AccountId by, EventFilter filter) {
    SignedHead head = head();
    String stream = organization.raw();
    List<String> whole = filter.isAll() ? List.of(stream) : List.of();
    long last = head.head().position();
    Function<EventEnvelope, TimelineEntry> telling = history.telling(organization, last);
    return new Export(
        heads,
        header(stream, by.raw(), filter.said(), whole, head),
        EventPages.ofStream(log, stream, last),
        event -> telling.apply(codec.decodeOrReport(event)),
        true,
        filter);
  }

  /**
   * What concerns a person; how others call their clients is not told.
   *
   * @param positions of what the filter admits, in order
   */
  public Export ofAccount(AccountId account, LongStream positions, EventFilter filter) {
    SignedHead head = head();
    long last = head.head().position();
    return new Export(
        heads,
        header(account.raw(), account.raw(), filter.said(), List.of(), head),
        positions
            .takeWhile(position -> position <= last)
            .mapToObj(position -> log.readFrom(position, 1).getFirst())
            .iterator(),
        event -> concerning(account, event),
        true,
        EventFilter.ALL);
  }

  private TimelineEntry concerning(AccountId account, RecordedEvent event) {
    TimelineEntry unopened = unopened(event);
    return account.raw().equals(unopened.actor())
        ? TimelineEntry.of(codec.decodeOrReport(event), null, List.of())
        : unopened;
  }

  /** All events between two positions, without opening any. */
  public Export ofLog(long from, long to) {
    SignedHead head = head();
    long last = Math.min(to, head.head().position());
    Map<String, String> bounds = Map.of("from", Long.toString(from), "to", Long.toString(last));
    return new Export(
        heads,
        header("log", OPERATOR, bounds, List.of(), head),
        EventPages.ofLog(log, from, last),
        Exports::unopened,
        false,
        EventFilter.ALL);
  }

  private SignedHead head() {
    return heads
        .sign()
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "nothing has happened yet"));
  }

  private ExportHeader header(
      String of, String by, Map<String, String> filters, List<String> whole, SignedHead head) {
    String made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    return new ExportHeader(ExportHeader.FORMAT, of, by, made, filters, whole, head);
  }

  private static TimelineEntry unopened(RecordedEvent recorded) {
    OpenEvent event = OpenEvent.of(recorded);
    return new TimelineEntry(
        event.position(),
        event.version(),
        event.time(),
        event.event(),
        event.actor(),
        null,
        new Client(event.channel(), null, null, null),
        event.command(),
        event.cause(),
        null,
        null,
        event.sealedFor() == null ? "recorded" : "sealed",
        List.of());
  }
}
