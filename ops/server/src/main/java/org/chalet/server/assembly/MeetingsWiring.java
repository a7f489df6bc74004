package org.chalet.server.assembly;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.chalet.command.CommandSide;
import org.chalet.command.LogFollower;
import org.chalet.command.scheduling.AnswersProcess;
import org.chalet.command.scheduling.SchedulingProcess;
import org.chalet.query.past.Past;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.mail.IncomingMeetings;
import org.chalet.server.mail.MeetingMailEndpoint;
import org.chalet.server.mail.MeetingMailbox;
import org.chalet.server.mail.SenderProof;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.ImapServer;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages about meetings, on their way. */
@Configuration(proxyBeanMethods = false)
public class MeetingsWiring {
  private static final Duration MAILBOX_PAUSE = Duration.ofMinutes(1);
  private static final Duration ANSWERS_PAUSE = Duration.ofSeconds(5);

  @Bean
  SchedulingProcess schedulingProcess(
      LogFollower.Ground ground, CommandSide commands, Past past, MeterRegistry meters) {
    SchedulingProcess process = new SchedulingProcess(ground, commands, past::names);
    Gauge.builder("chalet.scheduling.lag", process, SchedulingProcess::lag)
        .description("Events of the log that may still hold messages about meetings")
        .register(meters);
    return process;
  }

  @Bean
  IncomingMeetings incomingMeetings(CommandSide commands, ChaletSettings settings) {
    return new IncomingMeetings(commands, new SenderProof(settings.mail().authservId()));
  }

  @Bean
  MeetingMailEndpoint meetingMailEndpoint(IncomingMeetings incoming) {
    return new MeetingMailEndpoint(incoming);
  }

  /** Does nothing where no mailbox is set. */
  @Bean
  Rounds readingMailbox(ChaletSettings settings, IncomingMeetings incoming, Storage storage) {
    ImapServer server = settings.mail().imapUrl();
    Consumer<BooleanSupplier> work =
        server == null ? mayGoOn -> {} : new MeetingMailbox(server, incoming)::round;
    return new Rounds(
        "meeting-mailbox", work, MAILBOX_PAUSE, storage.leases(), UUID.randomUUID().toString());
  }

  @Bean
  Rounds tellingAnswers(WatchedVault vault, Clock clock, CommandSide commands, Storage storage) {
    return new Rounds(
        "meeting-answers",
        new AnswersProcess(vault, clock, commands)::round,
        ANSWERS_PAUSE,
        storage.leases(),
        UUID.randomUUID().toString());
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> schedulingStart(SchedulingProcess process) {
    return ready -> process.start();
  }
}
