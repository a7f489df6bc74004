package org.chalet.command.calendar;

import org.chalet.calendar.FeedPlaces;
import org.chalet.calendar.FeedUrl;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** Nobody looks into the server's own network by subscribing to it. */
record FeedIsElsewhere(FeedUrl url, FeedPlaces places) implements Rule {
  @Override
  public boolean broken() {
    return !places.admit(url);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.PRIVATE_ADDRESS;
  }

  @Override
  public String detail() {
    return "that address is not in the open network";
  }
}
