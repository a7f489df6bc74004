package org.chalet.server.assembly;

import java.time.Clock;
import java.util.List;
import org.chalet.calendar.FeedPlaces;
import org.chalet.command.CommandSide;
import org.chalet.command.Memberships;
import org.chalet.command.StateReader;
import org.chalet.command.audit.AuditWiring;
import org.chalet.command.calendar.CalendarWiring;
import org.chalet.command.calendar.CalendarsOfRooms;
import org.chalet.command.calendar.ReadableAttachments;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.VisiblePast;
import org.chalet.command.contact.ContactWiring;
import org.chalet.command.erasure.AddressedInvitations;
import org.chalet.command.erasure.ErasureWiring;
import org.chalet.command.file.FileWiring;
import org.chalet.command.guard.GuardWiring;
import org.chalet.command.handover.HandOverWiring;
import org.chalet.command.handover.Holdings;
import org.chalet.command.handover.RemovalPlans;
import org.chalet.command.identity.AppPasswords;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.IdentityWiring;
import org.chalet.command.identity.KnownNetworks;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.identity.PasswordHasher;
import org.chalet.command.identity.Sessions;
import org.chalet.command.identity.TwoFactor;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.mail.Outbox;
import org.chalet.command.organization.OrganizationCircles;
import org.chalet.command.organization.OrganizationWiring;
import org.chalet.command.organization.room.OrganizationRooms;
import org.chalet.command.registration.Admission;
import org.chalet.command.registration.InvitationSecrets;
import org.chalet.command.registration.RegistrationWiring;
import org.chalet.command.registration.Registrations;
import org.chalet.command.registration.SetupCode;
import org.chalet.command.registration.Wishes;
import org.chalet.command.scheduling.ImplicitScheduling;
import org.chalet.command.scheduling.SchedulingWiring;
import org.chalet.command.scheduling.room.RoomBookings;
import org.chalet.command.sharing.SharingWiring;
import org.chalet.eventformat.ClaimNames;
import org.chalet.eventformat.EventCodec;
import org.chalet.eventformat.EventTail;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.calendar.AttachmentViews;
import org.chalet.query.dashboard.StoredBytes;
import org.chalet.query.past.PastShelf;
import org.chalet.query.projection.Views;
import org.chalet.server.outbound.AddressCheck;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.security.Argon2Hasher;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.Registration;
import org.chalet.store.Reservations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The side that decides. */
@Configuration(proxyBeanMethods = false)
public class CommandWiring {
  @Bean
  Reservations reservations(Storage storage, ClaimNames names) {
    return names.over(storage.reservations());
  }

  @Bean
  CommandSide commandSide(
      Storage storage,
      EventTail tail,
      EventCodec codec,
      Reservations reservations,
      WatchedVault vault,
      Outbox outbox,
      Clock clock,
      Views views,
      Memberships memberships,
      AddressedInvitations invitations,
      Holdings holdings,
      ReadableAttachments attachments,
      FeedPlaces feeds,
      VisiblePast past,
      StoredBytes stored,
      StorageQuotas quotas) {
    Room room = new RecentRoom(stored, quotas, clock);
    return new CommandSide(
        new CommandSide.Ground(
            storage.log(),
            tail,
            codec,
            reservations,
            vault,
            storage.blobs(),
            outbox,
            clock,
            storage.soleWriter(),
            views.readYourWrites()),
        List.of(
            new IdentityWiring(),
            new OrganizationWiring(
                memberships, parts -> new RemovalPlans(parts, holdings), CalendarsOfRooms::new),
            new CalendarWiring(
                parts ->
                    new ImplicitScheduling(
                        parts,
                        new OrganizationRooms(parts),
                        new OrganizationCircles(memberships, parts.states())),
                parts -> new OrganizationCircles(memberships, parts.states()),
                attachments,
                room,
                feeds,
                past),
            new ContactWiring(
                parts -> new OrganizationCircles(memberships, parts.states()), room, past),
            new FileWiring(quotas.drive()),
            new RegistrationWiring(),
            new ErasureWiring(memberships, invitations),
            new SchedulingWiring(parts ->
                new RoomBookings(
                    parts,
                    new OrganizationRooms(parts),
                    new OrganizationCircles(memberships, parts.states()))),
            new SharingWiring(parts -> new OrganizationCircles(memberships, parts.states())),
            new GuardWiring(parts -> new OrganizationCircles(memberships, parts.states())),
            new HandOverWiring(),
            new AuditWiring()));
  }

  @Bean
  FeedPlaces feedPlaces() {
    AddressCheck check = new AddressCheck(AddressRules.PUBLIC);
    return url -> check.admits(url.uri());
  }

  @Bean
  ReadableAttachments readableAttachments(AttachmentViews attachments) {
    return (reader, attachment) -> attachments.readable(reader, attachment).isPresent();
  }

  @Bean
  VisiblePast visiblePast(PastShelf shelf) {
    return shelf::since;
  }

  @Bean
  StateReader stateReader(CommandSide commands) {
    return commands.states();
  }

  @Bean
  PasswordHasher passwordHasher() {
    return new Argon2Hasher();
  }

  @Bean
  AppPasswords appPasswords(WatchedVault vault, Clock clock) {
    return new AppPasswords(vault, clock);
  }

  @Bean
  Credentials credentials(
      WatchedVault vault,
      Reservations reservations,
      PasswordHasher hasher,
      AppPasswords appPasswords,
      TwoFactor twoFactor) {
    return new Credentials(vault, reservations, hasher, appPasswords, twoFactor);
  }

  @Bean
  Sessions sessions(WatchedVault vault, Clock clock) {
    return new Sessions(vault, clock);
  }

  @Bean
  LoginAttempts loginAttempts(WatchedVault vault, Clock clock) {
    return new LoginAttempts(new KnownNetworks(vault, clock), clock);
  }

  @Bean
  Guesses guesses(LoginAttempts attempts, OneTimeLinks links) {
    return new Guesses(attempts, links);
  }

  @Bean
  Admission admission(
      ChaletSettings settings,
      SetupCode codes,
      WatchedVault vault,
      Guesses guesses,
      StateReader states) {
    boolean open = settings.registration() == Registration.OPEN;
    return new Admission(open, codes, new InvitationSecrets(vault), guesses, states);
  }

  @Bean
  Registrations registrations(
      CommandSide commands, Credentials credentials, Admission admission, Wishes wishes) {
    return new Registrations(commands, credentials, admission, wishes);
  }

  @Bean
  SetupCode setupCode(WatchedVault vault) {
    return new SetupCode(vault);
  }
}
