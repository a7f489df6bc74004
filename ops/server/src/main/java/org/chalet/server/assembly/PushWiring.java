package org.chalet.server.assembly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalet.command.CommandSide;
import org.chalet.command.LogFollower;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.DavWiring;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.push.PushGround;
import org.chalet.query.dav.push.PushRounds;
import org.chalet.query.dav.push.PushService;
import org.chalet.query.dav.push.PushWatch;
import org.chalet.query.directory.Directories;
import org.chalet.query.past.PastShelf;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.push.HttpPushService;
import org.chalet.server.push.PushProcess;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.settings.RefusedToStart;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Push messages: what is noted for whom, and how it is sent. */
@Configuration(proxyBeanMethods = false)
public class PushWiring {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final List<String> VIEWS = List.of("calendar", "scheduling", "contact", "sharing");

  @Bean
  AddressRules pushAddresses(ChaletSettings settings) {
    try {
      return AddressRules.publicAnd(settings.pushNetworks());
    } catch (IllegalArgumentException e) {
      throw new RefusedToStart(
          "push-networks needs addresses or networks like 10.0.0.0/8, not "
              + settings.pushNetworks(),
          e);
    }
  }

  @Bean
  PushService pushService(
      WatchedVault vault, AddressRules pushAddresses, PublicAddress address, Clock clock) {
    return new HttpPushService(vault, pushAddresses, address::origin, clock);
  }

  @Bean
  PushGround pushGround(WatchedVault vault, Clock clock, PushService service, Storage storage) {
    return new PushGround(vault, clock, service, storage.soleWriter());
  }

  @Bean
  PushWatch pushWatch(PushGround ground) {
    return new PushWatch(ground);
  }

  @Bean
  PushProcess pushProcess(PushWatch watch, LogFollower.Ground ground, MeterRegistry meters) {
    PushProcess process = new PushProcess(ground, watch);
    Gauge.builder("chalet.push.lag", process, PushProcess::lag)
        .description("Events of the log of which clients may still have to be told")
        .register(meters);
    return process;
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> pushStart(PushProcess process) {
    return ready -> process.start();
  }

  @Bean
  ExecutorService pushing() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  /** Collections as those find them who are told of them. */
  @Bean
  List<HomeBranch> pushHomes(
      CalendarViews calendars,
      Inboxes inboxes,
      AddressBookViews addressBooks,
      Directories directories,
      Sharing sharing,
      PastShelf shelf,
      CommandSide commands,
      Principals principals,
      Clock clock) {
    return DavWiring.homes(
        calendars, inboxes, addressBooks, directories, sharing, shelf, commands, principals, clock);
  }

  @Bean
  Rounds sendingPushes(
      PushGround ground,
      @Qualifier("pushHomes") List<HomeBranch> homes,
      @Qualifier("pushing") ExecutorService executor,
      PublicAddress address,
      Views views,
      Storage storage) {
    PushRounds rounds =
        new PushRounds(
            ground,
            homes,
            URI.create(address.origin()),
            () -> showAll(views, storage.log().head()),
            executor);
    return new Rounds(
        "push-sending", rounds::round, PAUSE, storage.leases(), UUID.randomUUID().toString());
  }

  private static boolean showAll(Views views, long position) {
    return VIEWS.stream().allMatch(view -> views.await(view, position, PAUSE));
  }
}
