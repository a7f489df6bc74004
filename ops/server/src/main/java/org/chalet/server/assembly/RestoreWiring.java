package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.history.restore.CollectionRestoreReads;
import org.chalet.command.history.restore.CollectionRestores;
import org.chalet.command.history.restore.RestoreAtEndpoint;
import org.chalet.command.history.restore.RestoreCalendarVersionEndpoint;
import org.chalet.command.history.restore.RestoreCardVersionEndpoint;
import org.chalet.query.past.Differences;
import org.chalet.query.past.Past;
import org.chalet.query.past.PastShelf;
import org.chalet.query.past.RestorePointReads;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Collections and objects go back to what they were. */
@Configuration(proxyBeanMethods = false)
@Import({
  RestoreAtEndpoint.class,
  CollectionRestoreReads.class,
  RestoreCalendarVersionEndpoint.class,
  RestoreCardVersionEndpoint.class
})
public class RestoreWiring {
  @Bean
  Differences differences(Past past, PastShelf shelf) {
    return new Differences(past, shelf);
  }

  @Bean
  RestorePointReads restorePointReads(Differences differences, PastShelf shelf, Clock clock) {
    return new RestorePointReads(differences, shelf, clock);
  }

  @Bean
  CollectionRestores collectionRestores(
      CommandSide commands,
      Differences differences,
      WatchedVault vault,
      Storage storage,
      Clock clock) {
    return new CollectionRestores(commands, differences::between, vault, storage.leases(), clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> restoringCollections(CollectionRestores restores) {
    return ready -> restores.start();
  }
}
