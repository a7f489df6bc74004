package org.chalet.query.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.dav.access.Groups;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.store.InMemorySecretVault;

/**
 * Anna lives in Zurich and owns a calendar, Ben lives in New York. Now is 2026-03-01, 12:00 UTC.
 */
final class ReminderStory {
  static final String ANNA = "account:anna";
  static final String BEN = "account:ben";
  static final String WORK = "calendar:work";

  final ViewsByHand views =
      new ViewsByHand(new CalendarProjection(), new SharingProjection(), new ReminderProjection());
  final InMemorySecretVault vault = new InMemorySecretVault(() -> views.now());
  final ReminderBell bell = new ReminderBell();
  final ReminderCounts counts = new ReminderCounts();
  final Post post = new Post();
  final Map<String, ZoneId> zones = new HashMap<>();
  final ReminderGround ground =
      new ReminderGround(
          () -> views.view("reminder"),
          new CalendarViews(() -> views.view("calendar")),
          new Listeners(new Sharing(() -> views.view("sharing")), new NoGroups(), this::listener),
          vault,
          () -> views.now(),
          bell);
  final DueReminders due = new DueReminders(ground);
  ReminderRounds rounds = newRounds();

  /** Takes each key once, as those do who hand over; may die before or after that. */
  static final class Post implements ReminderWays {
    final List<String> mails = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    boolean diesBefore;
    boolean diesAfter;
    boolean full;

    @Override
    public boolean mail(Reminding reminding) {
      return !full && take(reminding, mails, reminding.account().local() + " " + reminding.title());
    }

    @Override
    public boolean webhook(String webhook, Reminding reminding) {
      return webhook.equals("hook1") && take(reminding, calls, webhook + " " + reminding.title());
    }

    private boolean take(Reminding reminding, List<String> taken, String what) {
      if (diesBefore) {
        throw new Died();
      }
      if (keys.add(reminding.account() + reminding.key())) {
        taken.add(what);
      }
      if (diesAfter) {
        throw new Died();
      }
      return true;
    }
  }

  /** The process is no more. */
  static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  private record NoGroups() implements Groups {
    @Override
    public Optional<Group> seen(AccountId reader, String id) {
      return Optional.empty();
    }

    @Override
    public List<String> of(AccountId reader) {
      return List.of();
    }

    @Override
    public Iterator<AccountId> members(AccountId reader, String id) {
      return List.of(new AccountId(BEN)).iterator();
    }
  }

  ReminderStory() {
    zones.put(ANNA, ZoneId.of("Europe/Zurich"));
    zones.put(BEN, ZoneId.of("America/New_York"));
    views.happened(
        new CalendarCreated(
            WORK, ANNA, "work", List.of("VEVENT", "VTODO"), CollectionProperties.NONE, true));
  }

  ReminderRounds newRounds() {
    return new ReminderRounds(ground, post, counts, () -> true);
  }

  private Optional<Listener> listener(AccountId account) {
    return Optional.ofNullable(zones.get(account.raw()))
        .map(zone ->
            new Listener(account, zone, Set.of("mailto:" + account.local() + "@example.org")));
  }

  /** An event that starts then. */
  void event(String name, String start, String... lines) {
    put(name, "VEVENT", "DTSTART:" + start + "\r\nDURATION:PT1H\r\n", lines);
  }

  void put(String name, String component, String times, String... lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t\r\nBEGIN:%1$s\r\nUID:%2$s\r\nSUMMARY:%2$s\r\nDTSTAMP:20260301T000000Z\r\n%3$s%4$s\r\nEND:%1$s\r\nEND:VCALENDAR\r\n"
            .formatted(component, name, times, String.join("\r\n", lines));
    views.happened(new CalendarObjectPut(WORK, ANNA, name, name, component, text, null));
  }

  static String alarm(String action, String... lines) {
    return "BEGIN:VALARM\r\nACTION:"
        + action
        + "\r\n"
        + String.join("\r\n", lines)
        + "\r\nEND:VALARM";
  }

  /** Time goes by, and a round is made every so often. */
  void pass(Duration time, Duration step) {
    Instant end = views.now().plus(time);
    while (views.now().isBefore(end)) {
      views.advance(step);
      rounds.round(() -> true);
    }
  }

  void pass(Duration time) {
    pass(time, Duration.ofSeconds(30));
  }

  void until(String time, Duration step) {
    pass(Duration.between(views.now(), Instant.parse(time)), step);
  }

  List<String> shown(String account) {
    return due.after(new AccountId(account), due.oldest(), 100).reminders().stream()
        .map(one -> one.title() + " " + one.due())
        .toList();
  }
}
