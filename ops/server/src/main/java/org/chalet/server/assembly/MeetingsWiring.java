package org.chalet.server.assembly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.scheduling.SchedulingProcess;
import org.chalet.eventformat.EventTail;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages about meetings, on their way. */
@Configuration(proxyBeanMethods = false)
public class MeetingsWiring {
  @Bean
  SchedulingProcess schedulingProcess(
      EventTail tail,
      WatchedVault vault,
      Storage storage,
      Clock clock,
      CommandSide commands,
      MeterRegistry meters) {
    SchedulingProcess process =
        new SchedulingProcess(tail, vault, storage.leases(), clock, commands);
    Gauge.builder("chalet.scheduling.lag", process, SchedulingProcess::lag)
        .description("Events of the log that may still hold messages about meetings")
        .register(meters);
    return process;
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> schedulingStart(SchedulingProcess process) {
    return ready -> process.start();
  }
}
