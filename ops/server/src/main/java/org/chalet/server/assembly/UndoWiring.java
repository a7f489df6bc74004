package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.history.undo.UndoEndpoint;
import org.chalet.command.history.undo.Undoing;
import org.chalet.eventformat.EventCodec;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.query.activity.Activity;
import org.chalet.query.organization.Organizations;
import org.chalet.query.past.Moments;
import org.chalet.query.past.PastShelf;
import org.chalet.query.past.Recorded;
import org.chalet.server.history.DeedsInView;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Taking back what was done. */
@Configuration(proxyBeanMethods = false)
@Import(UndoEndpoint.class)
public class UndoWiring {
  private static final String ORGANIZATION = "organization:";

  @Bean
  Undoing undoing(
      CommandSide commands,
      Storage storage,
      EventCodec codec,
      Activity activity,
      PastShelf shelf,
      Organizations organizations,
      WatchedVault vault,
      Clock clock) {
    Moments moments = new Moments(Recorded.in(storage.log(), codec), clock);
    return new Undoing(
        new Undoing.Ground(
            commands,
            storage.log(),
            codec,
            new DeedsInView(activity, moments),
            (person, place) -> sees(shelf, organizations, person, place),
            vault,
            storage.leases(),
            clock));
  }

  private static boolean sees(
      PastShelf shelf, Organizations organizations, AccountId person, String place) {
    return place.startsWith(ORGANIZATION)
        ? organizations.organizationsOf(person).contains(new OrganizationId(place))
        : shelf.since(person, place).isPresent();
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> undoingGoesOn(Undoing undoing) {
    return ready -> undoing.start();
  }
}
