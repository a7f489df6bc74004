package org.chalet.server.assembly;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.calendar.SuggestedCalendars;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.file.FileContents;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.calendar.AttachmentReads;
import org.chalet.query.calendar.AttachmentViews;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarReads;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.FeedReads;
import org.chalet.query.calendar.FeedRounds;
import org.chalet.query.calendar.FeedSource;
import org.chalet.query.calendar.Feeds;
import org.chalet.query.calendar.GuestFileReads;
import org.chalet.query.calendar.InboxProjection;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.calendar.SuggestionReads;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.contact.AddressBookReads;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.access.DirectoryPrincipals;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.access.RoomPrincipals;
import org.chalet.query.dav.push.PushWatch;
import org.chalet.query.directory.Directories;
import org.chalet.query.file.FileProjection;
import org.chalet.query.file.FileReads;
import org.chalet.query.file.FileViews;
import org.chalet.query.history.CollectionHistory;
import org.chalet.query.history.ObjectHistory;
import org.chalet.query.history.ObjectHistoryReads;
import org.chalet.query.history.PastReaders;
import org.chalet.query.history.Streams;
import org.chalet.query.identity.Accounts;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.query.identity.IdentityReads;
import org.chalet.query.identity.PictureReads;
import org.chalet.query.organization.DisplayReads;
import org.chalet.query.organization.InvitationReads;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.organization.OrganizationReads;
import org.chalet.query.organization.Organizations;
import org.chalet.query.organization.PreferencesReads;
import org.chalet.query.product.AccessReads;
import org.chalet.query.product.ProductKindReads;
import org.chalet.query.product.ProductProjection;
import org.chalet.query.product.ProductReads;
import org.chalet.query.product.Products;
import org.chalet.query.projection.EventSource;
import org.chalet.query.projection.LogReplay;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.projection.ViewsSetup;
import org.chalet.query.rest.Names;
import org.chalet.query.rest.People.Person;
import org.chalet.query.room.Rooms;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.query.team.TeamProjection;
import org.chalet.query.team.TeamReads;
import org.chalet.query.team.Teams;
import org.chalet.scheduling.GuestLinks;
import org.chalet.server.feed.HolidayFeeds;
import org.chalet.server.feed.Holidays;
import org.chalet.server.feed.HttpFeeds;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.operator.DeadLetterEndpoints;
import org.chalet.server.operator.OperatorEndpoints;
import org.chalet.server.operator.ViewsIndicator;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The side that answers. */
@Configuration(proxyBeanMethods = false)
public class QueryWiring {
  private static final Projection ACCOUNTS = new IdentityProjection();
  private static final Projection ORGANIZATIONS = new OrganizationProjection();
  private static final Projection PRODUCTS = new ProductProjection();
  private static final Projection TEAMS = new TeamProjection();
  private static final Projection CALENDARS = new CalendarProjection();
  private static final Projection INBOXES = new InboxProjection();
  private static final Projection ADDRESS_BOOKS = new AddressBookProjection();
  private static final Projection FILES = new FileProjection();
  private static final Duration FEED_PAUSE = Duration.ofSeconds(10);
  private static final Projection SHARES = new SharingProjection();
  private static final List<Projection> PROJECTIONS =
      Stream.concat(
              Stream.of(
                  ACCOUNTS,
                  ORGANIZATIONS,
                  CALENDARS,
                  INBOXES,
                  ADDRESS_BOOKS,
                  SHARES,
                  PRODUCTS,
                  TEAMS,
                  FILES,
                  PastWiring.PAST,
                  AuditTrailWiring.READS,
                  ActivityWiring.ACTIVITY,
                  MassChangeWiring.GUARDS,
                  FactsWiring.FACTS,
                  SearchWiring.FINDABLES,
                  RoomWiring.ROOMS,
                  ReminderWiring.REMINDERS,
                  ContactsWiring.CONTACTS,
                  DuplicateWiring.DUPLICATES,
                  EventWiring.BIRTHDAYS,
                  ExchangeWiring.PUBLISHED),
              PeopleWiring.PROJECTIONS.stream())
          .toList();

  @Bean
  Views views(
      Storage storage, EventTail tail, EventCodec codec, Clock clock, MeterRegistry meters) {
    ViewsSetup setup =
        new ViewsSetup(
            storage.views(),
            EventSource.of(tail),
            new LogReplay(storage.log(), codec),
            storage.leases(),
            UUID.randomUUID().toString(),
            clock);
    return new Views(setup, PROJECTIONS, meters);
  }

  @Bean
  Feeds feeds(Views views, Storage storage) {
    return new Feeds(live(views, CALENDARS), storage.views());
  }

  @Bean
  CalendarViews calendarViews(Views views, Feeds feeds) {
    return new CalendarViews(live(views, CALENDARS), feeds::fetched);
  }

  @Bean
  AttachmentViews attachmentViews(Views views, CalendarViews calendars, Sharing sharing) {
    return new AttachmentViews(live(views, CALENDARS), calendars, sharing);
  }

  @Bean
  AttachmentReads attachmentReads(AttachmentViews attachments, FileContents contents) {
    return new AttachmentReads(attachments, contents);
  }

  @Bean
  GuestFileReads guestFileReads(
      AttachmentViews attachments, FileContents contents, WatchedVault vault) {
    return new GuestFileReads(attachments, contents, new GuestLinks(vault));
  }

  @Bean
  FeedReads feedReads(Feeds feeds) {
    return new FeedReads(feeds);
  }

  @Bean
  SuggestedCalendars suggestedCalendars(ChaletSettings settings) {
    return settings.suggestions();
  }

  @Bean
  SuggestionReads suggestionReads(SuggestedCalendars suggestions, Feeds feeds) {
    return new SuggestionReads(suggestions, feeds);
  }

  @Bean
  FeedSource feedSource(Holidays holidays, Clock clock) {
    return new HolidayFeeds(new HttpFeeds(AddressRules.PUBLIC), holidays, clock);
  }

  @Bean
  Rounds fetching(Feeds feeds, FeedSource source, PushWatch push, Storage storage, Clock clock) {
    FeedRounds rounds = new FeedRounds(feeds, source, clock, new SecureRandom(), push);
    return new Rounds(
        "feeds", rounds::round, FEED_PAUSE, storage.leases(), UUID.randomUUID().toString());
  }

  @Bean
  Inboxes inboxes(Views views) {
    return Inboxes.over(live(views, INBOXES));
  }

  @Bean
  AddressBookViews addressBookViews(Views views) {
    return new AddressBookViews(live(views, ADDRESS_BOOKS));
  }

  @Bean
  FileViews fileViews(Views views) {
    return new FileViews(live(views, FILES));
  }

  @Bean
  FileContents fileContents(Storage storage, WatchedVault vault) {
    return new FileContents(storage.blobs(), vault);
  }

  @Bean
  FileReads fileReads(FileViews views, FileContents contents, StorageQuotas quotas) {
    return new FileReads(views, contents, quotas);
  }

  @Bean
  Sharing sharing(Views views) {
    return new Sharing(live(views, SHARES));
  }

  @Bean
  CalendarReads calendarReads(CalendarViews views, Sharing sharing, Accounts accounts) {
    return new CalendarReads(views, sharing, accounts);
  }

  @Bean
  AddressBookReads addressBookReads(AddressBookViews views, Sharing sharing, Accounts accounts) {
    return new AddressBookReads(views, sharing, accounts);
  }

  @Bean
  Accounts accounts(Views views) {
    return new Accounts(live(views, ACCOUNTS));
  }

  @Bean
  Organizations organizations(Views views) {
    return new Organizations(live(views, ORGANIZATIONS));
  }

  @Bean
  Principals principals(Accounts accounts, Directories directories, Rooms rooms, Sharing sharing) {
    Principals people =
        new DirectoryPrincipals(
            account -> {
              @Nullable Person known = accounts.people(List.of(account.raw())).get(account.raw());
              return known == null
                  ? new Principals.Person(account.local(), List.of())
                  : new Principals.Person(known.name(), List.of(known.email()));
            },
            directories);
    return new RoomPrincipals(people, rooms, sharing);
  }

  @Bean
  IdentityReads identityReads(Accounts accounts, WatchedVault vault) {
    return new IdentityReads(accounts, vault);
  }

  @Bean
  PictureReads pictureReads(
      Accounts accounts, Organizations organizations, Storage storage, WatchedVault vault) {
    return new PictureReads(accounts, organizations, storage.blobs(), vault);
  }

  @Bean
  OrganizationReads organizationReads(Organizations organizations, Accounts accounts, Clock clock) {
    return new OrganizationReads(organizations, accounts, clock);
  }

  @Bean
  DisplayReads displayReads(Organizations organizations, Storage storage) {
    return new DisplayReads(organizations, storage.blobs());
  }

  @Bean
  PreferencesReads preferencesReads(Organizations organizations) {
    return new PreferencesReads(organizations);
  }

  @Bean
  InvitationReads invitationReads(Organizations organizations, Accounts accounts, Clock clock) {
    return new InvitationReads(organizations, accounts, clock);
  }

  @Bean
  Products products(Views views) {
    return new Products(live(views, PRODUCTS));
  }

  @Bean
  ProductReads productReads(Products products, Organizations organizations) {
    return new ProductReads(products, organizations);
  }

  @Bean
  ProductKindReads productKindReads() {
    return new ProductKindReads();
  }

  @Bean
  AccessReads accessReads(Products products, Organizations organizations) {
    return new AccessReads(products, organizations);
  }

  @Bean
  TeamReads teamReads(Views views, Organizations organizations, Accounts accounts) {
    return new TeamReads(new Teams(live(views, TEAMS)), organizations, accounts);
  }

  @Bean
  Streams streams(Storage storage, EventCodec codec) {
    return new Streams(storage.log(), codec);
  }

  @Bean
  ObjectHistoryReads objectHistoryReads(Streams streams, PastReaders readers, Names names) {
    return new ObjectHistoryReads(
        new ObjectHistory(streams, readers::since),
        new CollectionHistory(streams, readers::since, readers::sharersSince),
        names);
  }

  @Bean
  ViewsIndicator viewsHealthIndicator(Views views) {
    return new ViewsIndicator(views);
  }

  @Bean
  OperatorEndpoints operatorEndpoints(Views views, Storage storage) {
    return new OperatorEndpoints(views, storage.log());
  }

  @Bean
  DeadLetterEndpoints deadLetterEndpoints(Views views, WatchedVault vault, Clock clock) {
    return new DeadLetterEndpoints(views, vault, clock);
  }

  static Supplier<View> live(Views views, Projection projection) {
    return views.live(projection.schema().name());
  }
}
