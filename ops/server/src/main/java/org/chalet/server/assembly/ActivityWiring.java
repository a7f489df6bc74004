package org.chalet.server.assembly;

import java.time.Duration;
import org.chalet.query.activity.Activity;
import org.chalet.query.activity.ActivityProjection;
import org.chalet.query.activity.ActivityReads;
import org.chalet.query.activity.DeedFilter;
import org.chalet.query.activity.OwnTimeline;
import org.chalet.query.activity.OwnTimelineReads;
import org.chalet.query.past.Moments;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who did what, from which client. */
@Configuration(proxyBeanMethods = false)
public class ActivityWiring {
  static final Projection ACTIVITY = new ActivityProjection();

  /** As for the past: no longer than a client waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Activity activity(Views views, Storage storage) {
    return new Activity(
        QueryWiring.live(views, ACTIVITY),
        storage.log()::head,
        position -> views.await(ACTIVITY.schema().name(), position, PATIENCE));
  }

  @Bean
  ActivityReads activityReads(Activity activity, Moments moments) {
    return new ActivityReads(activity, moments);
  }

  @Bean
  DeedFilter deedFilter(Activity activity, Moments moments) {
    return new DeedFilter(activity, moments);
  }

  @Bean
  OwnTimeline ownTimeline(DeedFilter deeds) {
    return new OwnTimeline(deeds);
  }

  @Bean
  OwnTimelineReads ownTimelineReads(Activity activity, OwnTimeline timeline) {
    return new OwnTimelineReads(activity, timeline);
  }
}
