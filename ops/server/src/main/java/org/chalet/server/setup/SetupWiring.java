package org.chalet.server.setup;

import java.time.Clock;
import org.chalet.calendar.CalendarLinks;
import org.chalet.command.CommandSide;
import org.chalet.command.Memberships;
import org.chalet.command.agenda.Agendas;
import org.chalet.command.guard.MassChangeLinks;
import org.chalet.command.history.undo.MassChangeUndo;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.login.LoginChanges;
import org.chalet.command.identity.password.PasswordResets;
import org.chalet.command.identity.recovery.RecoveryAddresses;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.organization.product.OfferedProducts;
import org.chalet.command.registration.Admission;
import org.chalet.command.registration.Registrations;
import org.chalet.command.registration.SetupCode;
import org.chalet.query.calendar.published.PublicRate;
import org.chalet.query.calendar.published.PublishedCalendars;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.settings.Registration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages for those who have no account yet, and behind the links in mails. */
@Configuration(proxyBeanMethods = false)
public class SetupWiring {
  @Bean
  RegisterPages registerPages(
      Registrations registrations,
      SetupCode setup,
      ChaletSettings settings,
      PublicAddress address,
      MessageSource messages) {
    boolean open = settings.registration() == Registration.OPEN;
    return new RegisterPages(registrations, setup, open, address, messages);
  }

  @Bean
  ConfirmationPages confirmationPages(
      Registrations registrations,
      LoginChanges logins,
      RecoveryAddresses recovery,
      PublicAddress address,
      MessageSource messages) {
    return new ConfirmationPages(registrations, logins, recovery, address, messages);
  }

  @Bean
  ResetPages resetPages(PasswordResets resets, MessageSource messages) {
    return new ResetPages(resets, messages);
  }

  @Bean
  InvitationPages invitationPages(
      Admission admission,
      Authentication authentication,
      CommandSide commands,
      MessageSource messages) {
    return new InvitationPages(admission, authentication, commands, messages);
  }

  @Bean
  PublicCalendarPages publicCalendarPages(
      PublishedCalendars published,
      CalendarLinks links,
      PublicRate rate,
      MessageSource messages,
      Clock clock) {
    return new PublicCalendarPages(published, links, rate, messages, clock);
  }

  @Bean
  TransferPages transferPages(
      CommandSide commands,
      OneTimeLinks links,
      Memberships memberships,
      Clock clock,
      Authentication authentication,
      Guesses guesses,
      MessageSource messages) {
    OfferedProducts offers =
        new OfferedProducts(commands, links, commands.states(), memberships, clock);
    return new TransferPages(offers, authentication, guesses, messages);
  }

  @Bean
  AgendaPages agendaPages(Agendas agendas, MessageSource messages) {
    return new AgendaPages(agendas, messages);
  }

  @Bean
  MassChangePages massChangePages(
      OneTimeLinks links, MassChangeUndo undo, Guesses guesses, MessageSource messages) {
    return new MassChangePages(new MassChangeLinks(links), undo, guesses, messages);
  }
}
