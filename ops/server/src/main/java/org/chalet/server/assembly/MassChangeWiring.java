package org.chalet.server.assembly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.chalet.command.CommandSide;
import org.chalet.command.LogFollower;
import org.chalet.command.StateReader;
import org.chalet.command.guard.ConfirmMassChangeEndpoint;
import org.chalet.command.guard.GuardEndpoint;
import org.chalet.command.guard.MassChanges;
import org.chalet.command.history.undo.MassChangeUndo;
import org.chalet.command.history.undo.UndoMassChangeEndpoint;
import org.chalet.command.history.undo.Undoing;
import org.chalet.kernel.value.CollectionId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.guard.GuardProjection;
import org.chalet.query.guard.GuardReads;
import org.chalet.query.guard.Guards;
import org.chalet.query.identity.Accounts;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.store.Document;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Guards of collections: what they watch for, and who is told. */
@Configuration(proxyBeanMethods = false)
@Import({GuardEndpoint.class, ConfirmMassChangeEndpoint.class, UndoMassChangeEndpoint.class})
public class MassChangeWiring {
  static final Projection GUARDS = new GuardProjection();

  @Bean
  Guards guards(Views views) {
    return new Guards(QueryWiring.live(views, GUARDS));
  }

  @Bean
  GuardReads guardReads(
      Guards guards, CalendarViews calendars, AddressBookViews books, Accounts accounts) {
    return new GuardReads(
        guards,
        id ->
            (id.isCalendar() ? calendars.collection(id.raw()) : books.collection(id.raw()))
                .map(Document::value),
        accounts);
  }

  @Bean
  MassChanges massChanges(
      LogFollower.Ground ground,
      StateReader states,
      CalendarViews calendars,
      AddressBookViews books,
      CommandSide commands,
      MeterRegistry meters) {
    MassChanges process =
        new MassChanges(
            ground,
            states,
            id -> new CollectionId(id).isCalendar() ? calendars.count(id) : books.count(id),
            commands);
    Gauge.builder("chalet.guard.lag", process, MassChanges::lag)
        .description("Events of the log that may still be part of a mass change")
        .register(meters);
    return process;
  }

  @Bean
  MassChangeUndo massChangeUndo(Undoing undoing, StateReader states, CommandSide commands) {
    return new MassChangeUndo(undoing, states, commands);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> massChangesStart(MassChanges process) {
    return ready -> process.start();
  }
}
