package org.chalet.server.assembly;

import java.util.Optional;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.Owners;
import org.chalet.command.calendar.entry.MeetingLinkEndpoint;
import org.chalet.command.scheduling.Persons;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.Inboxes;
import org.chalet.query.calendar.entry.EventReads;
import org.chalet.query.calendar.entry.HolidayReads;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.calendar.entry.SettingsReads;
import org.chalet.query.calendar.entry.TaskReads;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.birthday.BirthdayProjection;
import org.chalet.query.contact.birthday.BirthdayReads;
import org.chalet.query.contact.person.AttendeeSuggestions;
import org.chalet.query.contact.person.ReadableBooks;
import org.chalet.query.directory.Directories;
import org.chalet.query.identity.Accounts;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.rest.People;
import org.chalet.query.search.FoundCards;
import org.chalet.query.search.Search;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.feed.Holidays;
import org.chalet.server.settings.ChaletSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events and tasks in people's words. */
@Configuration(proxyBeanMethods = false)
public class EventWiring {
  static final Projection BIRTHDAYS = new BirthdayProjection();

  @Bean
  ReadableCalendars readableCalendars(CalendarViews views, Sharing sharing) {
    return new ReadableCalendars(views, sharing);
  }

  @Bean
  EventReads eventReads(CalendarViews views, ReadableCalendars calendars, Accounts accounts) {
    return new EventReads(views, calendars, accounts::zone);
  }

  @Bean
  TaskReads taskReads(CalendarViews views, ReadableCalendars calendars) {
    return new TaskReads(views, calendars);
  }

  @Bean
  Owners owners(StateReader states) {
    return new Persons(states);
  }

  @Bean
  SettingsReads settingsReads(ReadableCalendars calendars, CalendarViews views, Inboxes inboxes) {
    return new SettingsReads(calendars, views, inboxes);
  }

  @Bean
  Holidays holidays() {
    return new Holidays();
  }

  @Bean
  HolidayReads holidayReads(Holidays holidays, Accounts accounts) {
    return new HolidayReads(holidays, accounts::language);
  }

  @Bean
  BirthdayReads birthdayReads(Views views, ReadableBooks books) {
    return new BirthdayReads(QueryWiring.live(views, BIRTHDAYS), books);
  }

  @Bean
  AttendeeSuggestions attendeeSuggestions(
      AddressBookViews views, Search search, Directories directories) {
    FoundCards cards = new FoundCards(search);
    return new AttendeeSuggestions(
        views,
        (reader, words, most) ->
            cards.find(reader, words, most).stream()
                .map(found -> new AttendeeSuggestions.Place(found.collection(), found.name()))
                .toList(),
        (reader, words, most) ->
            directories.find(reader, words, most).stream()
                .flatMap(found -> directories.known(reader, found).stream())
                .flatMap(known -> person(known).stream())
                .toList());
  }

  private static Optional<People.Person> person(Directories.Known known) {
    return Optional.ofNullable(known.email())
        .map(email -> new People.Person(known.account().raw(), known.name(), email));
  }

  @Bean
  MeetingLinkEndpoint meetingLinkEndpoint(ChaletSettings settings) {
    return new MeetingLinkEndpoint(settings.meetingRooms());
  }
}
