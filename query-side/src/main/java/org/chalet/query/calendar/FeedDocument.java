package org.chalet.query.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the fetching of a subscribed calendar stands.
 *
 * @param etag and {@code lastModified}: what the publisher said of what was fetched last
 * @param fetched when that was, in epoch seconds; 0 for never
 * @param next when it is due again, in epoch seconds
 * @param failure why it could not be fetched the last time; null when it could
 * @param skipped components of what was fetched last that cannot be shown
 * @param refresh how often the publisher wants to be asked at most, in seconds; 0 where it does not
 *     say
 */
record FeedDocument(
    String calendar,
    @Nullable String etag,
    @Nullable String lastModified,
    long fetched,
    long next,
    @Nullable String failure,
    int skipped,
    long refresh) {
  static FeedDocument unknown(String calendar) {
    return new FeedDocument(calendar, null, null, 0, 0, null, 0, 0);
  }

  boolean isDue(long now) {
    return next <= now;
  }

  boolean wasFetched() {
    return fetched > 0;
  }

  /** Whether both were last had from the publisher in the same state. */
  boolean knowsTheSameAs(FeedDocument other) {
    return Objects.equals(etag, other.etag) && Objects.equals(lastModified, other.lastModified);
  }

  /** The same of another calendar. */
  FeedDocument of(String other) {
    return new FeedDocument(other, etag, lastModified, fetched, next, failure, skipped, refresh);
  }

  FeedDocument failed(String why, long again) {
    return new FeedDocument(calendar, etag, lastModified, fetched, again, why, skipped, refresh);
  }

  FeedDocument unchanged(long now, long again) {
    return new FeedDocument(calendar, etag, lastModified, now, again, null, skipped, refresh);
  }
}
