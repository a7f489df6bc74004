package org.chalet.server.mail;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.chalet.command.mail.Delivery;
import org.chalet.command.mail.MailState;
import org.chalet.command.mail.Mails;
import org.chalet.command.notice.Notices;

/** What monitoring sees of mail. */
public final class MailMetrics {
  private MailMetrics() {}

  public static void register(Mails mails, MeterRegistry meters) {
    for (MailState state : MailState.values()) {
      Gauge.builder("chalet.mail.letters", mails, all -> all.count(state))
          .description("Letters in the outbox's keeping")
          .tag("state", state.token())
          .register(meters);
    }
    for (Delivery.Result result : Delivery.Result.values()) {
      FunctionCounter.builder("chalet.mail.tries", mails, all -> all.counts().of(result))
          .description("Tries to deliver a letter since the start, by how they ended")
          .tag("result", result.name().toLowerCase(Locale.ROOT))
          .register(meters);
    }
    FunctionCounter.builder("chalet.mail.expired", mails, all -> all.counts().expired())
        .description("Letters that nobody took in time, since the start")
        .register(meters);
    Gauge.builder("chalet.mail.up", mails, all -> all.problem() == null ? 1 : 0)
        .description("0 while no letter can go out")
        .register(meters);
  }

  public static void register(Notices notices, MeterRegistry meters) {
    Gauge.builder("chalet.notices.lag", notices, Notices::lag)
        .description("Events of the log that people may still have to be told of")
        .register(meters);
  }
}
