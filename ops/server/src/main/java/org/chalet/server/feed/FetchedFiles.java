package org.chalet.server.feed;

import org.chalet.calendar.FeedPlaces;
import org.chalet.calendar.FeedUrl;
import org.chalet.command.calendar.imports.PublishedFiles;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.FeedSource;

/** Fetches calendars once, under the rules of those that are subscribed to. */
public record FetchedFiles(FeedSource source, FeedPlaces places) implements PublishedFiles {
  @Override
  public byte[] fetch(FeedUrl url) {
    if (!places.admit(url)) {
      throw new Rejected(ErrorCode.PRIVATE_ADDRESS, "that address is not in the open network");
    }
    return switch (source.fetch(url.uri(), null, null)) {
      case FeedSource.Answer.Content content -> content.bytes();
      case FeedSource.Answer.Failed failed ->
          throw new Rejected(ErrorCode.CALENDAR_NOT_FETCHED, failed.why());
      case FeedSource.Answer.Unchanged unchanged ->
          throw new Rejected(ErrorCode.CALENDAR_NOT_FETCHED, "answered-304");
    };
  }
}
