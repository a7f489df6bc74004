package org.chalet.command.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.command.Story;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.KnownNetworks;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.UniqueLetters;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.TestClock;

/** Anna in Zurich, whose days hold a meeting unless said otherwise, and processes that tell her. */
final class AgendaStory implements AutoCloseable {
  final Story story = new Story();
  final TestClock clock = story.clock;
  final AccountId anna = story.registered("anna").account();
  final OneTimeLinks links = new OneTimeLinks(story.vault, clock);
  final Agendas agendas =
      new Agendas(
          story.vault,
          story.states(),
          links,
          new Guesses(new LoginAttempts(new KnownNetworks(story.vault, clock), clock), links),
          clock);

  /** What was posted, by its key. */
  final Map<String, Letter> letters = new LinkedHashMap<>();

  final List<LocalDate> asked = new ArrayList<>();
  Runnable meanwhile = () -> {};
  private AgendaDays days = (agenda, day, zone) -> List.of(meeting(day));
  private final AgendaRounds rounds = newProcess();

  AgendaStory(String start) {
    goTo(start);
  }

  void goTo(String moment) {
    clock.advance(Duration.between(clock.instant(), Instant.parse(moment)));
  }

  static AgendaLine meeting(LocalDate day) {
    Instant start = day.atTime(9, 0).atZone(java.time.ZoneId.of("Europe/Zurich")).toInstant();
    return new AgendaLine(false, start, start.plus(Duration.ofHours(1)), "Stand-up", "Room 1");
  }

  void holds(AgendaDays other) {
    days = other;
  }

  UniqueLetters outbox() {
    return (key, letter) -> {
      letters.putIfAbsent(key, letter);
      meanwhile.run();
    };
  }

  /** As another process, or this one after a crash. */
  AgendaRounds newProcess() {
    AgendaDays now =
        (agenda, day, zone) -> {
          asked.add(day);
          return days.of(agenda, day, zone);
        };
    AgendaLetters told =
        new AgendaLetters(agendas, now, new Contacts(story.states()), outbox(), clock);
    return new AgendaRounds(story.vault, agendas, told, clock);
  }

  Agenda morning() {
    Agenda none = Agenda.none(anna.raw());
    return new Agenda(anna.raw(), true, false, 7, true, none.days(), null);
  }

  void round() {
    rounds.round(() -> true);
  }

  /** Rounds, ten minutes between them. */
  void until(String moment) {
    Instant end = Instant.parse(moment);
    while (clock.instant().isBefore(end)) {
      clock.advance(Duration.ofMinutes(10));
      round();
    }
  }

  /** The days that were told. */
  List<String> told() {
    return letters.keySet().stream().map(key -> key.substring(key.lastIndexOf('/') + 1)).toList();
  }

  @Override
  public void close() throws Exception {
    story.close();
  }
}
