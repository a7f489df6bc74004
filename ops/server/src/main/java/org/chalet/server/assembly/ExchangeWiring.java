package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.calendar.CalendarLinks;
import org.chalet.calendar.FeedPlaces;
import org.chalet.command.CommandSide;
import org.chalet.command.calendar.imports.CalendarImportEndpoint;
import org.chalet.command.calendar.imports.CalendarImportReads;
import org.chalet.command.calendar.imports.CalendarImports;
import org.chalet.command.calendar.imports.PublishedFiles;
import org.chalet.command.calendar.share.PublicLinkEndpoint;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.FeedSource;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.calendar.export.CalendarExportReads;
import org.chalet.query.calendar.export.CalendarSelection;
import org.chalet.query.calendar.published.PublicLinkProjection;
import org.chalet.query.calendar.published.PublicRate;
import org.chalet.query.calendar.published.PublicReads;
import org.chalet.query.calendar.published.PublishedCalendars;
import org.chalet.query.identity.Accounts;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.server.feed.FetchedFiles;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The ways in and out of calendars: files, and what is published. */
@Configuration(proxyBeanMethods = false)
@Import({CalendarImportEndpoint.class, CalendarImportReads.class, PublicLinkEndpoint.class})
public class ExchangeWiring {
  static final Projection PUBLISHED = new PublicLinkProjection();

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

  @Bean
  CalendarLinks calendarLinks(WatchedVault vault) {
    return new CalendarLinks(vault);
  }

  @Bean
  PublishedCalendars publishedCalendars(
      Views views, CalendarViews calendars, CalendarLinks links, Accounts accounts) {
    return new PublishedCalendars(
        QueryWiring.live(views, PUBLISHED), calendars, links, accounts::zone);
  }

  @Bean
  PublicRate publicRate(Clock clock) {
    return new PublicRate(clock);
  }

  @Bean
  PublicReads publicReads(
      PublishedCalendars published,
      ReadableCalendars calendars,
      CalendarLinks links,
      PublicRate rate) {
    return new PublicReads(published, calendars, links, rate);
  }

  @Bean
  CalendarSelection calendarSelection(CalendarViews views) {
    return new CalendarSelection(views);
  }

  @Bean
  CalendarExportReads calendarExportReads(
      ReadableCalendars calendars, CalendarSelection selection, Accounts accounts) {
    return new CalendarExportReads(calendars, selection, accounts::zone);
  }
}
