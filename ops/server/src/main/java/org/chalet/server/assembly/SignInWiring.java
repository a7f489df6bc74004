package org.chalet.server.assembly;

import java.time.Clock;
import org.chalet.command.CommandSide;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Compromise;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.LoginAttempts;
import org.chalet.command.identity.RecoveryCodes;
import org.chalet.command.identity.SecondFactor;
import org.chalet.command.identity.Sessions;
import org.chalet.command.identity.SignIns;
import org.chalet.command.identity.TwoFactor;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.server.security.WatchedVault;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How people prove who they are. */
@Configuration(proxyBeanMethods = false)
public class SignInWiring {
  @Bean
  TwoFactor twoFactor(WatchedVault vault, Clock clock) {
    return new TwoFactor(vault, clock);
  }

  @Bean
  RecoveryCodes recoveryCodes(WatchedVault vault) {
    return new RecoveryCodes(vault);
  }

  @Bean
  SecondFactor secondFactor(
      TwoFactor twoFactor, RecoveryCodes recoveryCodes, WatchedVault vault, Clock clock) {
    return new SecondFactor(twoFactor, recoveryCodes, vault, clock);
  }

  @Bean
  Authentication authentication(
      Credentials credentials,
      SecondFactor secondFactor,
      LoginAttempts attempts,
      CommandSide commands) {
    return new Authentication(credentials, secondFactor, attempts, commands);
  }

  @Bean
  SignIns signIns(Credentials credentials, Sessions sessions, CommandSide commands) {
    return new SignIns(credentials, sessions, commands);
  }

  @Bean
  Compromise compromise(
      Authentication authentication,
      Credentials credentials,
      Sessions sessions,
      TwoFactor twoFactor,
      LoginAttempts attempts,
      OneTimeLinks links,
      SignIns signIns,
      Contacts contacts,
      CommandSide commands) {
    return new Compromise(
        authentication,
        credentials,
        sessions,
        twoFactor,
        attempts,
        links,
        signIns,
        contacts,
        commands);
  }
}
