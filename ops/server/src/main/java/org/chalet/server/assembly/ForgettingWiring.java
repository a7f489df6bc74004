package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.chalet.command.CommandSide;
import org.chalet.command.Memberships;
import org.chalet.command.StateReader;
import org.chalet.command.erasure.AccountSecrets;
import org.chalet.command.erasure.AddressedInvitations;
import org.chalet.command.erasure.DeletionLetters;
import org.chalet.command.erasure.DeletionSchedule;
import org.chalet.command.erasure.Departures;
import org.chalet.command.erasure.Erasures;
import org.chalet.command.erasure.Oblivion;
import org.chalet.command.erasure.Remains;
import org.chalet.command.erasure.certificate.Certificates;
import org.chalet.command.erasure.hold.HoldsEndpoint;
import org.chalet.command.handover.HandOverRounds;
import org.chalet.command.handover.Holdings;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.Outbox;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.file.FileContents;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.file.FileViews;
import org.chalet.query.file.RetentionRounds;
import org.chalet.query.identity.Accounts;
import org.chalet.query.identity.DeletionReads;
import org.chalet.query.organization.HandOverReads;
import org.chalet.query.organization.HandOvers;
import org.chalet.query.organization.Organizations;
import org.chalet.query.projection.Views;
import org.chalet.query.reminder.ReminderGround;
import org.chalet.query.reminder.VanishedNotes;
import org.chalet.server.forgetting.CertificateSigner;
import org.chalet.server.forgetting.ErasureEndpoints;
import org.chalet.server.forgetting.EverywhereForgotten;
import org.chalet.server.forgetting.HeldCollections;
import org.chalet.server.forgetting.HoldWitnessEndpoints;
import org.chalet.server.forgetting.ReappearedKeys;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletion and erasure of accounts: what the command side asks, and when it does. */
@Configuration(proxyBeanMethods = false)
public class ForgettingWiring {
  private static final Duration RETENTION_PAUSE = Duration.ofHours(1);
  private static final Duration ERASURE_PAUSE = Duration.ofMinutes(1);
  private static final Duration HAND_OVER_PAUSE = Duration.ofSeconds(2);

  @Bean
  Memberships memberships(Organizations organizations) {
    return organizations::organizationsOf;
  }

  @Bean
  AddressedInvitations addressedInvitations(Organizations organizations) {
    return addresses ->
        addresses.stream()
            .flatMap(address -> organizations.invitationsTo(address).entrySet().stream())
            .map(found -> new AddressedInvitations.Addressed(found.getValue(), found.getKey()))
            .toList();
  }

  @Bean
  Holdings holdings(CalendarViews calendars, AddressBookViews books) {
    return new HeldCollections(calendars, books);
  }

  @Bean
  HandOvers handOvers(Views views) {
    return new HandOvers(views.live("organization"));
  }

  @Bean
  HandOverReads handOverReads(HandOvers handOvers, Organizations organizations) {
    return new HandOverReads(handOvers, organizations);
  }

  @Bean
  HandOverRounds handOverRounds(
      CommandSide commands, HandOvers handOvers, Holdings holdings, StateReader states) {
    return new HandOverRounds(commands, handOvers::open, holdings, states);
  }

  @Bean
  Rounds handingOver(HandOverRounds rounds, Storage storage) {
    return new Rounds(
        "hand-over",
        rounds::round,
        HAND_OVER_PAUSE,
        storage.leases(),
        UUID.randomUUID().toString());
  }

  @Bean
  Departures departures(StateReader states) {
    return new Departures(states);
  }

  @Bean
  DeletionReads deletionReads(Accounts accounts) {
    return new DeletionReads(accounts);
  }

  @Bean
  Oblivion oblivion(
      OwnerKeys keys,
      CommandSide commands,
      EventTail tail,
      Views views,
      Storage storage,
      MailRoom mail,
      ReminderGround reminders,
      Clock clock) {
    return new EverywhereForgotten(
        keys,
        commands,
        tail,
        views,
        storage.log(),
        mail.mails(),
        storage.erasedKeys(),
        new VanishedNotes(reminders),
        clock);
  }

  @Bean
  ReappearedKeys reappearedKeys(
      Storage storage, OwnerKeys keys, Oblivion oblivion, Erasures erasures, Views views) {
    return new ReappearedKeys(storage.erasedKeys(), keys, oblivion, erasures, views, storage.log());
  }

  @Bean
  Erasures erasures(
      CommandSide commands,
      StateReader states,
      WatchedVault vault,
      Outbox outbox,
      Oblivion oblivion,
      Storage storage,
      Certificates certificates,
      Clock clock) {
    return new Erasures(
        commands,
        states,
        new DeletionSchedule(vault),
        new DeletionLetters(outbox, states, clock),
        new AccountSecrets(vault, storage.blobs()),
        new Remains(vault),
        oblivion,
        certificates,
        clock);
  }

  @Bean
  Certificates certificates(WatchedVault vault, Storage storage, Clock clock) {
    return new Certificates(vault, storage.log(), new CertificateSigner(vault), clock);
  }

  @Bean
  HoldWitnessEndpoints holdWitnessEndpoints(CommandSide commands, StateReader states, Clock clock) {
    return new HoldWitnessEndpoints(commands, states, clock);
  }

  @Bean
  HoldsEndpoint holdsEndpoint(StateReader states, Clock clock) {
    return new HoldsEndpoint(states, clock);
  }

  @Bean
  ErasureEndpoints erasureEndpoints(Certificates certificates) {
    return new ErasureEndpoints(certificates);
  }

  @Bean
  Rounds retention(
      FileViews files,
      FileContents contents,
      CommandSide commands,
      Storage storage,
      ChaletSettings settings,
      Clock clock) {
    RetentionRounds rounds =
        new RetentionRounds(files, contents, commands, clock, settings.driveRetention());
    return new Rounds(
        "retention",
        rounds::round,
        RETENTION_PAUSE,
        storage.leases(),
        UUID.randomUUID().toString());
  }

  @Bean
  Rounds erasing(Erasures erasures, Storage storage) {
    return new Rounds(
        "erasure", erasures::round, ERASURE_PAUSE, storage.leases(), UUID.randomUUID().toString());
  }
}
