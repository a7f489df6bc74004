package org.chalet.server.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.command.agenda.Agenda;
import org.chalet.command.agenda.AgendaDays;
import org.chalet.command.agenda.AgendaLine;
import org.chalet.command.identity.Contacts;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.entry.DayEvents;
import org.chalet.query.calendar.entry.EventInstance;
import org.chalet.scheduling.itip.CalendarAddress;

/** What agendas tell of, read as their owners read it. */
public record DaysInViews(DayEvents events, Contacts contacts) implements AgendaDays {
  @Override
  public List<AgendaLine> of(Agenda agenda, LocalDate day, ZoneId zone) {
    AccountId reader = new AccountId(agenda.account());
    Set<String> self =
        contacts.find(reader).stream()
            .map(contact -> CalendarAddress.ofEmail(contact.login().raw()).uri())
            .collect(Collectors.toSet());
    List<String> chosen = agenda.calendars();
    DayEvents.Wanted wanted =
        new DayEvents.Wanted(
            day, zone, agenda.recurring(), chosen == null ? null : Set.copyOf(chosen));
    return events.of(reader, self, wanted).stream().map(event -> line(event, zone)).toList();
  }

  private static AgendaLine line(EventInstance event, ZoneId zone) {
    return new AgendaLine(
        event.allDay(),
        moment(event.start(), event.allDay(), zone),
        moment(event.end(), event.allDay(), zone),
        Objects.requireNonNullElse(event.title(), ""),
        Objects.requireNonNullElse(event.location(), ""));
  }

  private static Instant moment(String text, boolean allDay, ZoneId zone) {
    return allDay
        ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
        : OffsetDateTime.parse(text).toInstant();
  }
}
