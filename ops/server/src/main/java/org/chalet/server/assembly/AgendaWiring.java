package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.chalet.command.LogFollower;
import org.chalet.command.StateReader;
import org.chalet.command.agenda.AgendaEndpoint;
import org.chalet.command.agenda.AgendaLetters;
import org.chalet.command.agenda.AgendaProcess;
import org.chalet.command.agenda.AgendaRounds;
import org.chalet.command.agenda.Agendas;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Guesses;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.mail.MailRoom;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.calendar.entry.DayEvents;
import org.chalet.query.calendar.entry.ReadableCalendars;
import org.chalet.server.agenda.DaysInViews;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.security.WatchedVault;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The day's agenda by mail: what people choose, and when they are told. */
@Configuration(proxyBeanMethods = false)
@Import(AgendaEndpoint.class)
public class AgendaWiring {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Bean
  Agendas agendas(
      WatchedVault vault, StateReader states, OneTimeLinks links, Guesses guesses, Clock clock) {
    return new Agendas(vault, states, links, guesses, clock);
  }

  @Bean
  AgendaLetters agendaLetters(
      Agendas agendas,
      CalendarViews views,
      ReadableCalendars calendars,
      Contacts contacts,
      MailRoom mail,
      Clock clock) {
    DaysInViews days = new DaysInViews(new DayEvents(views, calendars), contacts);
    return new AgendaLetters(agendas, days, contacts, mail.uniqueLetters(), clock);
  }

  @Bean
  Rounds agendaRounds(
      WatchedVault vault, Agendas agendas, AgendaLetters letters, Storage storage, Clock clock) {
    AgendaRounds rounds = new AgendaRounds(vault, agendas, letters, clock);
    return new Rounds(
        "agendas-sending", rounds::round, PAUSE, storage.leases(), UUID.randomUUID().toString());
  }

  @Bean
  AgendaProcess agendaProcess(LogFollower.Ground ground, Agendas agendas) {
    return new AgendaProcess(ground, agendas);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> agendaStart(AgendaProcess process) {
    return ready -> process.start();
  }
}
