package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.StateReader;
import org.chalet.command.organization.roster.Rosters;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Imports of lists of people. */
@Configuration(proxyBeanMethods = false)
public class RosterWiring {
  @Bean
  Rosters rosters(
      CommandSide commands, StateReader states, WatchedVault vault, Storage storage, Clock clock) {
    return new Rosters(commands, states, vault, storage.leases(), clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> importing(Rosters rosters) {
    return ready -> rosters.start();
  }
}
