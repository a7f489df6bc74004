package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import org.chalet.eventformat.EventCodec;
import org.chalet.query.past.Past;
import org.chalet.query.past.PastProjection;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What collections held at any moment. */
@Configuration(proxyBeanMethods = false)
public class PastWiring {
  static final Projection PAST = new PastProjection();

  /** Whoever looks at the past waits for its view no longer than a client waits for an answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Past past(Views views, Storage storage, EventCodec codec, Clock clock) {
    return new Past(
        QueryWiring.live(views, PAST),
        Recorded.in(storage.log(), codec),
        position -> views.await(PAST.schema().name(), position, PATIENCE),
        clock);
  }
}
