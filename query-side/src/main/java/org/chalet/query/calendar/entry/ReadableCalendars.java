package org.chalet.query.calendar.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Ids;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.sharing.Shared;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;

/** Calendars whose events somebody may read: one's own, and those that others share. */
public final class ReadableCalendars {
  private static final String KIND = "calendar";

  private final CalendarViews views;
  private final Sharing sharing;

  public ReadableCalendars(CalendarViews views, Sharing sharing) {
    this.views = views;
    this.sharing = sharing;
  }

  /**
   * One of them.
   *
   * @param properties as the reader sees it
   */
  public record Readable(
      String id, String segment, String owner, CollectionProperties properties) {}

  /** One's own first. */
  public List<Readable> of(AccountId reader) {
    List<Readable> readable = new ArrayList<>();
    views.home(reader.raw()).forEach(own -> readable.add(own(own.value())));
    for (Shared shared : sharing.reaching(reader, KIND)) {
      if (shared.reach().gives(ShareLevel.VIEW)) {
        views
            .collection(shared.collection())
            .ifPresent(there -> readable.add(shared(there.value(), shared)));
      }
    }
    return readable;
  }

  /** Refuses UNKNOWN_COLLECTION what is not there for the reader. */
  public Readable required(AccountId reader, String calendar) {
    return required(reader, calendar, ShareLevel.VIEW);
  }

  /** The same, of those that are shared with the reader on that level. */
  public Readable required(AccountId reader, String calendar, ShareLevel level) {
    StoredCollection there =
        views.collection(calendar).map(Document::value).orElseThrow(ReadableCalendars::unknown);
    if (there.owner().equals(reader.raw())) {
      return own(there);
    }
    Optional<Shared> shared = sharing.reaching(reader, KIND, Ids.local(calendar));
    return shared
        .filter(one -> one.reach().gives(level))
        .map(one -> shared(there, one))
        .orElseThrow(ReadableCalendars::unknown);
  }

  private static Readable own(StoredCollection there) {
    return new Readable(there.id(), there.segment(), there.owner(), there.properties());
  }

  private static Readable shared(StoredCollection there, Shared shared) {
    return new Readable(
        there.id(), there.segment(), there.owner(), shared.over(there.properties()));
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
  }
}
