package org.chalet.server.assembly;

import java.util.function.IntConsumer;
import org.chalet.command.CommandSide;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.PasswordHasher;
import org.chalet.command.registration.SetupCode;
import org.chalet.identity.Logins;
import org.chalet.query.projection.Views;
import org.chalet.server.demo.Demo;
import org.chalet.server.forgetting.ReappearedKeys;
import org.chalet.server.operator.AddressFile;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.store.Reservations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens when the server starts: views move, a demo is furnished, then people may come. */
@Configuration(proxyBeanMethods = false)
public class Running {
  private static final Logger LOG = LoggerFactory.getLogger("org.chalet.server");
  private static final int BEFORE_THE_WEB_SERVER = 0;

  @Bean
  SmartLifecycle starting(
      ChaletSettings settings,
      Storage storage,
      Reservations reservations,
      Views views,
      ReappearedKeys reappeared,
      CommandSide commands,
      Credentials credentials,
      PasswordHasher hasher) {
    return new Starting(() -> {
      views.start();
      reappeared.destroy();
      if (settings.demo() > 0) {
        Demo demo = new Demo(commands, credentials, hasher);
        furnish(settings.demo(), storage, reservations, demo::furnish);
      }
    });
  }

  @Bean
  AddressFile addressFile(ChaletSettings settings) {
    return new AddressFile(settings.data());
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> announcement(
      PublicAddress address, AddressFile file, Storage storage, SetupCode setup) {
    return ready -> {
      LOG.info("Chalet answers at {}/", address.origin());
      if (storage.log().head() == 0) {
        LOG.info("Open the first account: {}/register?code={}", address.origin(), setup.issue());
      }
      file.write(address.local());
    };
  }

  private static void furnish(
      int accounts, Storage storage, Reservations reservations, IntConsumer demo) {
    if (storage.log().head() == 0) {
      demo.accept(accounts);
    } else if (reservations.holder(Logins.SCOPE, Demo.email(accounts)).isEmpty()) {
      throw new RefusedToStart(
          "the data directory holds a demo with fewer accounts, or one that was not finished");
    }
  }

  private static final class Starting implements SmartLifecycle {
    private final Runnable work;
    private volatile boolean running;

    Starting(Runnable work) {
      this.work = work;
    }

    @Override
    public void start() {
      work.run();
      running = true;
    }

    @Override
    public void stop() {
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }

    @Override
    public int getPhase() {
      return BEFORE_THE_WEB_SERVER;
    }
  }
}
