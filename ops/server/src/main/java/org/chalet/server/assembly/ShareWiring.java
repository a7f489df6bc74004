package org.chalet.server.assembly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.LogFollower;
import org.chalet.command.sharing.EndedMemberships;
import org.chalet.eventformat.EventTail;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.sharing.SharesInViews;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from shares, and what ends them. */
@Configuration(proxyBeanMethods = false)
public class ShareWiring {
  @Bean
  EndedMemberships endedMemberships(
      EventTail tail,
      WatchedVault vault,
      Storage storage,
      Clock clock,
      Sharing sharing,
      Views views,
      CommandSide commands,
      MeterRegistry meters) {
    EndedMemberships process =
        new EndedMemberships(
            new LogFollower.Ground(tail, vault, storage.leases(), clock),
            new SharesInViews(sharing, views),
            commands);
    Gauge.builder("chalet.ended.memberships.lag", process, EndedMemberships::lag)
        .description("Events of the log that may still end shares")
        .register(meters);
    return process;
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> endedMembershipsStart(EndedMemberships process) {
    return ready -> process.start();
  }
}
