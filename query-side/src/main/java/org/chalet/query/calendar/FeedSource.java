package org.chalet.query.calendar;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where published calendars are fetched. */
@FunctionalInterface
public interface FeedSource {
  /** What the publisher answered; whatever goes wrong is an answer too. */
  Answer fetch(URI url, @Nullable String etag, @Nullable String lastModified);

  /** What came of it. */
  sealed interface Answer {
    /** It is as it was when it had that ETag, or was modified then. */
    record Unchanged() implements Answer {}

    /** It is this. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(byte[] bytes, @Nullable String etag, @Nullable String lastModified)
        implements Answer {}

    /**
     * It could not be had.
     *
     * @param why a token, as {@code not-found}
     */
    record Failed(String why) implements Answer {}
  }
}
