package org.chalet.query.history;

import java.util.Map;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.DeedFilter;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.organization.Organizations;
import org.chalet.query.past.Moments;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Names;

/** The endpoints of organizations' timelines over views that follow a story. */
final class TimelineReads {
  private TimelineReads() {}

  static OrganizationHistoryReads over(Story story, Following following, Facts facts) {
    Activity activity =
        new Activity(
            following.views.live("activity"),
            story.log::head,
            position -> following.views.await("activity", position, Following.LONG));
    Moments moments = new Moments(Recorded.in(story.log, story.codec), story.clock);
    OrganizationHistory history =
        new OrganizationHistory(new Streams(story.log, story.codec), facts);
    return new OrganizationHistoryReads(
        history,
        new FilteredTimeline(history, facts, activity, new DeedFilter(activity, moments)),
        new Organizations(following.views.live("organization")),
        names());
  }

  /** Knows nobody any more. */
  static Names names() {
    return new Names(accounts -> Map.of(), reader -> "fr-CH");
  }
}
