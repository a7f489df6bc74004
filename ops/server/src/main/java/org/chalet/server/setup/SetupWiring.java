package org.chalet.server.setup;

import org.chalet.command.registration.Registrations;
import org.chalet.command.registration.SetupCode;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.settings.Registration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages for those who have no account yet. */
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
  Assets assets() {
    return new Assets();
  }
}
