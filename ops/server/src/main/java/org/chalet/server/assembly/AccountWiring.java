package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.Quotas;
import org.chalet.command.StateReader;
import org.chalet.command.identity.AccountLetters;
import org.chalet.command.identity.Afterwards;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.Sessions;
import org.chalet.command.identity.login.LoginChanges;
import org.chalet.command.identity.password.PasswordResets;
import org.chalet.command.identity.password.Passwords;
import org.chalet.command.identity.profile.Pictures;
import org.chalet.command.identity.recovery.RecoveryAddresses;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.command.mail.Outbox;
import org.chalet.command.registration.Wishes;
import org.chalet.server.security.WatchedVault;
import org.chalet.store.Reservations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people do with their own account, and the links in mails that it takes. */
@Configuration(proxyBeanMethods = false)
public class AccountWiring {
  @Bean
  OneTimeLinks oneTimeLinks(WatchedVault vault, Clock clock) {
    return new OneTimeLinks(vault, clock);
  }

  @Bean
  AccountLetters accountLetters(Outbox outbox, Clock clock) {
    return new AccountLetters(outbox, clock);
  }

  @Bean
  Afterwards afterwards() {
    return new Afterwards();
  }

  @Bean
  Quotas quotas(WatchedVault vault, Clock clock) {
    return new Quotas(vault, clock);
  }

  @Bean
  Contacts contacts(StateReader states) {
    return new Contacts(states);
  }

  @Bean
  Wishes wishes(
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Reservations reservations,
      Contacts contacts,
      Afterwards afterwards,
      Quotas quotas) {
    return new Wishes(links, guesses, letters, reservations, contacts, afterwards, quotas);
  }

  @Bean
  Passwords passwords(
      CommandSide commands,
      Credentials credentials,
      Authentication authentication,
      Contacts contacts,
      Sessions sessions,
      OneTimeLinks links) {
    return new Passwords(commands, credentials, authentication, contacts, sessions, links);
  }

  @Bean
  PasswordResets passwordResets(
      Passwords passwords,
      Credentials credentials,
      Contacts contacts,
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Afterwards afterwards,
      Quotas quotas) {
    return new PasswordResets(
        passwords, credentials, contacts, links, guesses, letters, afterwards, quotas);
  }

  @Bean
  RecoveryAddresses recoveryAddresses(
      CommandSide commands,
      Authentication authentication,
      Contacts contacts,
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Quotas quotas) {
    return new RecoveryAddresses(
        commands, authentication, contacts, links, guesses, letters, quotas);
  }

  @Bean
  LoginChanges loginChanges(
      CommandSide commands,
      Authentication authentication,
      Contacts contacts,
      Reservations reservations,
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Afterwards afterwards,
      Quotas quotas) {
    return new LoginChanges(
        commands,
        authentication,
        contacts,
        reservations,
        links,
        guesses,
        letters,
        afterwards,
        quotas);
  }

  @Bean
  Pictures pictures(CommandSide commands, Storage storage, WatchedVault vault) {
    return new Pictures(commands, storage.blobs(), vault);
  }
}
