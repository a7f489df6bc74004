package org.chalet.command.agenda;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.UniqueLetters;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/** Tells people of a day by mail, each of one day once. Of an empty day nothing is told. */
public final class AgendaLetters {
  private static final Duration WORTH_SENDING = Duration.ofHours(12);

  private final Agendas agendas;
  private final AgendaDays days;
  private final Contacts contacts;
  private final UniqueLetters letters;
  private final InstantSource clock;

  public AgendaLetters(
      Agendas agendas,
      AgendaDays days,
      Contacts contacts,
      UniqueLetters letters,
      InstantSource clock) {
    this.agendas = agendas;
    this.days = days;
    this.contacts = contacts;
    this.letters = letters;
    this.clock = clock;
  }

  /** Whoever does not know whether it was done does it again. */
  public void tell(Agenda agenda, LocalDate day, ZoneId zone) {
    @Nullable Contact contact = contacts.find(new AccountId(agenda.account())).orElse(null);
    if (contact == null) {
      return;
    }
    List<AgendaLine> events = days.of(agenda, day, zone);
    if (!events.isEmpty()) {
      DayInWords words = new DayInWords(day, zone);
      letters.postOnce(
          "agenda/" + agenda.account() + '/' + day, letter(agenda, contact, day, words, events));
    }
  }

  private Letter letter(
      Agenda agenda, Contact contact, LocalDate day, DayInWords words, List<AgendaLine> events) {
    String end = agendas.endLink(agenda.account(), day);
    return new Letter(
        contact.login(),
        contact.language(),
        "agenda",
        Map.of("date", words.date(contact.language()), "events", words.events(events)),
        end,
        clock.instant().plus(WORTH_SENDING),
        null,
        end);
  }
}
