package org.chalet.server.assembly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.LogFollower;
import org.chalet.command.sharing.EndedMemberships;
import org.chalet.command.sharing.OffersOfNewcomers;
import org.chalet.eventformat.EventTail;
import org.chalet.kernel.value.CollectionId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.identity.Accounts;
import org.chalet.query.projection.Views;
import org.chalet.query.sharing.ShareOfferReads;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.sharing.SharesInViews;
import org.chalet.store.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What follows from shares, and what ends them. */
@Configuration(proxyBeanMethods = false)
public class ShareWiring {
  /** What processes stand on that follow the log. */
  @Bean
  LogFollower.Ground followers(EventTail tail, WatchedVault vault, Storage storage, Clock clock) {
    return new LogFollower.Ground(tail, vault, storage.leases(), clock);
  }

  @Bean
  SharesInViews sharesInViews(Sharing sharing, Views views) {
    return new SharesInViews(sharing, views);
  }

  @Bean
  EndedMemberships endedMemberships(
      LogFollower.Ground ground, SharesInViews shares, CommandSide commands, MeterRegistry meters) {
    EndedMemberships process = new EndedMemberships(ground, shares, commands);
    Gauge.builder("chalet.ended.memberships.lag", process, EndedMemberships::lag)
        .description("Events of the log that may still end shares")
        .register(meters);
    return process;
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> endedMembershipsStart(EndedMemberships process) {
    return ready -> process.start();
  }

  @Bean
  OffersOfNewcomers offersOfNewcomers(
      LogFollower.Ground ground, SharesInViews shares, CommandSide commands, MeterRegistry meters) {
    OffersOfNewcomers process = new OffersOfNewcomers(ground, shares::ofCalendars, commands);
    Gauge.builder("chalet.offers.of.newcomers.lag", process, OffersOfNewcomers::lag)
        .description("Events of the log that may still bring somebody what was offered")
        .register(meters);
    return process;
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> offersOfNewcomersStart(OffersOfNewcomers process) {
    return ready -> process.start();
  }

  @Bean
  ShareOfferReads shareOfferReads(
      Sharing sharing, CalendarViews calendars, AddressBookViews books, Accounts accounts) {
    return new ShareOfferReads(
        sharing,
        id ->
            (new CollectionId(id).isCalendar() ? calendars.collection(id) : books.collection(id))
                .map(Document::value),
        accounts);
  }
}
