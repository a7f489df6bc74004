package org.chalet.query.history.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;

/** Events of the log one by one, read by pages, up to a position. */
final class EventPages implements Iterator<RecordedEvent> {
  private static final int PAGE = 500;

  private static final RecordedEvent NOTHING =
      new RecordedEvent(
          Long.MAX_VALUE, new NewEvent("", "", "", 0, "", 0, 0, new byte[0], new byte[0]));

  private final Pages pages;
  private final long last;
  private Iterator<RecordedEvent> page;
  private RecordedEvent next;

  /** Those behind an event; none at the end. */
  private interface Pages {
    List<RecordedEvent> after(RecordedEvent event);
  }

  private EventPages(Pages pages, List<RecordedEvent> first, long last) {
    this.pages = pages;
    this.page = first.iterator();
    this.last = last;
    this.next = NOTHING;
    advance();
  }

  static Iterator<RecordedEvent> ofLog(EventLog log, long from, long last) {
    return new EventPages(
        event -> log.readFrom(event.position() + 1, PAGE), log.readFrom(from, PAGE), last);
  }

  static Iterator<RecordedEvent> ofStream(EventLog log, String stream, long last) {
    return new EventPages(
        event -> {
          long from = event.event().sequence() + 1;
          return log.readStream(stream, from, from + PAGE);
        },
        log.readStream(stream, 0, PAGE),
        last);
  }

  @Override
  public boolean hasNext() {
    return next != NOTHING && next.position() <= last;
  }

  @Override
  public RecordedEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    RecordedEvent event = next;
    advance();
    return event;
  }

  private void advance() {
    if (!page.hasNext() && next != NOTHING) {
      page = pages.after(next).iterator();
    }
    next = page.hasNext() ? page.next() : NOTHING;
  }
}
