package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.calendar.FeedPlaces;
import org.chalet.command.CommandSide;
import org.chalet.command.calendar.imports.CalendarImportEndpoint;
import org.chalet.command.calendar.imports.CalendarImportReads;
import org.chalet.command.calendar.imports.CalendarImports;
import org.chalet.command.calendar.imports.PublishedFiles;
import org.chalet.query.calendar.FeedSource;
import org.chalet.server.feed.FetchedFiles;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The ways in and out of calendars: files, and what is published. */
@Configuration(proxyBeanMethods = false)
@Import({CalendarImportEndpoint.class, CalendarImportReads.class})
public class ExchangeWiring {
  @Bean
  CalendarImports calendarImports(
      CommandSide commands, WatchedVault vault, Storage storage, Clock clock) {
    return new CalendarImports(commands, vault, storage.leases(), clock);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> importingCalendars(CalendarImports imports) {
    return ready -> imports.start();
  }

  @Bean
  PublishedFiles publishedFiles(FeedSource source, FeedPlaces places) {
    return new FetchedFiles(source, places);
  }
}
