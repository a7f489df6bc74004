package org.chalet.server.assembly;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.chalet.command.Quotas;
import org.chalet.command.identity.Contacts;
import org.chalet.command.mail.MailRoom;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.dav.access.DirectoryGroups;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.caldav.CalendarUsers;
import org.chalet.query.directory.Directories;
import org.chalet.query.identity.Accounts;
import org.chalet.query.projection.Projection;
import org.chalet.query.projection.Views;
import org.chalet.query.reminder.DueReminders;
import org.chalet.query.reminder.Listener;
import org.chalet.query.reminder.Listeners;
import org.chalet.query.reminder.ReminderBell;
import org.chalet.query.reminder.ReminderCounts;
import org.chalet.query.reminder.ReminderGround;
import org.chalet.query.reminder.ReminderProjection;
import org.chalet.query.reminder.ReminderReads;
import org.chalet.query.reminder.ReminderRounds;
import org.chalet.query.reminder.ReminderStream;
import org.chalet.query.reminder.ReminderWays;
import org.chalet.query.sharing.Sharing;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.reminder.OpenPages;
import org.chalet.server.reminder.ReminderMetrics;
import org.chalet.server.reminder.ReminderPost;
import org.chalet.server.security.WatchedVault;
import org.chalet.webhook.WebhookCalls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Alarms of events and tasks. */
@Configuration(proxyBeanMethods = false)
public class ReminderWiring {
  static final Projection REMINDERS = new ReminderProjection();
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How long an open page may wait for what another process rings. */
  private static final Duration GLANCE = Duration.ofSeconds(2);

  private static final Duration ALONE = Duration.ofSeconds(15);
  private static final List<String> VIEWS = List.of("calendar", "reminder", "sharing", "identity");

  @Bean
  ReminderBell reminderBell() {
    return new ReminderBell();
  }

  @Bean
  OpenPages openPages(ReminderBell bell) {
    return new OpenPages(bell);
  }

  @Bean
  Listeners listeners(
      Sharing sharing, Directories directories, Principals principals, Accounts accounts) {
    return new Listeners(
        sharing,
        new DirectoryGroups(directories, sharing),
        account -> listener(account, principals.of(account), accounts));
  }

  /** Whoever has no address has no account any more. */
  private static Optional<Listener> listener(
      AccountId account, Principals.Person person, Accounts accounts) {
    return person.emailAddresses().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Listener(
                account, accounts.zone(account), CalendarUsers.addresses(account, person)));
  }

  @Bean
  ReminderGround reminderGround(
      Views views,
      CalendarViews calendars,
      Listeners listeners,
      WatchedVault vault,
      Clock clock,
      ReminderBell bell) {
    return new ReminderGround(
        QueryWiring.live(views, REMINDERS), calendars, listeners, vault, clock, bell);
  }

  @Bean
  ReminderWays reminderWays(
      MailRoom room, WebhookCalls webhooks, Contacts contacts, Quotas quotas) {
    return new ReminderPost(room.uniqueLetters(), webhooks, contacts, quotas);
  }

  @Bean
  Rounds reminding(
      ReminderGround ground,
      ReminderWays ways,
      Views views,
      Storage storage,
      MeterRegistry meters) {
    ReminderCounts counts = new ReminderCounts();
    ReminderMetrics.register(counts, meters);
    ReminderRounds rounds =
        new ReminderRounds(ground, ways, counts, () -> showAll(views, storage.log().head()));
    return new Rounds(
        "reminders", rounds::round, PAUSE, storage.leases(), UUID.randomUUID().toString());
  }

  private static boolean showAll(Views views, long position) {
    return VIEWS.stream().allMatch(view -> views.await(view, position, PAUSE));
  }

  @Bean
  DueReminders dueReminders(ReminderGround ground) {
    return new DueReminders(ground);
  }

  @Bean
  ReminderReads reminderReads(DueReminders reminders) {
    return new ReminderReads(reminders);
  }

  @Bean
  ReminderStream reminderStream(
      DueReminders reminders, ReminderBell bell, Clock clock, Storage storage) {
    return new ReminderStream(reminders, bell, clock, storage.leases().shared() ? GLANCE : ALONE);
  }
}
