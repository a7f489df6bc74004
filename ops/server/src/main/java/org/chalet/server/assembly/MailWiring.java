package org.chalet.server.assembly;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.chalet.command.LogFollower;
import org.chalet.command.StateReader;
import org.chalet.command.mail.Carrier;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.Outbox;
import org.chalet.command.mail.Wording;
import org.chalet.command.notice.Notices;
import org.chalet.eventformat.EventTail;
import org.chalet.server.mail.LocalCapture;
import org.chalet.server.mail.MailEndpoints;
import org.chalet.server.mail.MailMetrics;
import org.chalet.server.mail.MimeMessages;
import org.chalet.server.mail.SmtpCarrier;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.PublicAddress;
import org.chalet.server.settings.SmtpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Mail that goes out. */
@Configuration(proxyBeanMethods = false)
public class MailWiring {
  private static final Logger LOG = LoggerFactory.getLogger("org.chalet.server");
  private static final String NOWHERE = "chalet@localhost";

  @Bean
  MimeMessages mimeMessages(ChaletSettings settings) {
    return new MimeMessages(Objects.requireNonNullElse(settings.mail().from(), NOWHERE));
  }

  @Bean
  MailRoom mailRoom(
      ChaletSettings settings,
      MimeMessages messages,
      WatchedVault vault,
      EventTail tail,
      Storage storage,
      PublicAddress address,
      Clock clock) {
    Wording wording = new Wording(address::origin);
    return new MailRoom(
        new MailRoom.Ground(vault, tail, storage.leases(), clock, wording),
        carrier(settings, messages));
  }

  @Bean
  Outbox outbox(MailRoom room) {
    return room.outbox();
  }

  @Bean
  MailEndpoints mailEndpoints(MailRoom room, MimeMessages messages, MeterRegistry meters) {
    MailMetrics.register(room.mails(), meters);
    return new MailEndpoints(room.mails(), messages);
  }

  @Bean
  Notices notices(
      MailRoom room, LogFollower.Ground ground, StateReader states, MeterRegistry meters) {
    Notices notices = new Notices(ground, states, room.outbox());
    MailMetrics.register(notices, meters);
    return notices;
  }

  /** Links need the address, which is known once the server listens. */
  @Bean
  ApplicationListener<ApplicationReadyEvent> mailStart(
      ChaletSettings settings, MailRoom room, Notices notices) {
    return ready -> {
      settings
          .mail()
          .smtp()
          .ifPresentOrElse(
              smtp -> LOG.info("Mail: sent through {}", smtp),
              () -> LOG.info("Mail: not sent, kept for the operator at /ops/mails"));
      room.start();
      notices.start();
    };
  }

  private static Carrier carrier(ChaletSettings settings, MimeMessages messages) {
    Optional<SmtpServer> smtp = settings.mail().smtp();
    return smtp.isPresent()
        ? new SmtpCarrier(smtp.get(), messages, (SSLSocketFactory) SSLSocketFactory.getDefault())
        : new LocalCapture();
  }
}
