package org.chalet.server.assembly;

import org.chalet.command.calendar.entry.MeetingLinkEndpoint;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.entry.EventReads;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.query.calendar.entry.TaskReads;
import org.chalet.query.identity.Accounts;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.settings.ChaletSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events and tasks in people's words. */
@Configuration(proxyBeanMethods = false)
public class EventWiring {
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
  MeetingLinkEndpoint meetingLinkEndpoint(ChaletSettings settings) {
    return new MeetingLinkEndpoint(settings.meetingRooms());
  }
}
