package org.chalet.server.assembly;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalet.command.Quotas;
import org.chalet.command.identity.Contacts;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.webhook.FailedCalls;
import org.chalet.command.webhook.HandedOverCalls;
import org.chalet.command.webhook.WebhookCallEndpoint;
import org.chalet.command.webhook.WebhookEndpoint;
import org.chalet.command.webhook.WebhookRounds;
import org.chalet.command.webhook.WebhookSender;
import org.chalet.command.webhook.WebhookTests;
import org.chalet.command.webhook.Webhooks;
import org.chalet.server.forgetting.Rounds;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.security.WatchedVault;
import org.chalet.server.settings.ChaletSettings;
import org.chalet.server.settings.RefusedToStart;
import org.chalet.server.webhook.HttpWebhookSender;
import org.chalet.webhook.WebhookCalls;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Webhooks: what people choose, what is handed over, and how it is sent. */
@Configuration(proxyBeanMethods = false)
@Import({WebhookEndpoint.class, WebhookCallEndpoint.class})
public class WebhookWiring {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_TRY = Duration.ofSeconds(10);

  @Bean
  WebhookSender webhookSender(ChaletSettings settings, Clock clock) {
    List<String> networks = settings.webhookNetworks();
    try {
      AddressRules rules = AddressRules.publicAnd(networks).orPlainHttp();
      return new HttpWebhookSender(rules, clock, LONGEST_TRY);
    } catch (IllegalArgumentException e) {
      throw new RefusedToStart(
          "webhook-networks needs addresses or networks like 10.0.0.0/8, not " + networks, e);
    }
  }

  @Bean
  Webhooks webhooks(WatchedVault vault, WebhookSender sender, Clock clock) {
    return new Webhooks(vault, sender, clock);
  }

  @Bean
  WebhookTests webhookTests(
      WatchedVault vault, Webhooks webhooks, WebhookSender sender, Quotas quotas, Clock clock) {
    return new WebhookTests(vault, webhooks, sender, quotas, clock);
  }

  @Bean
  WebhookCalls webhookCalls(WatchedVault vault, Quotas quotas, Clock clock) {
    return new HandedOverCalls(vault, quotas, clock);
  }

  @Bean
  ExecutorService callingWebhooks() {
    return Executors.newVirtualThreadPerTaskExecutor();
  }

  @Bean
  Rounds webhookRounds(
      WatchedVault vault,
      WebhookSender sender,
      Contacts contacts,
      MailRoom mail,
      Clock clock,
      Storage storage,
      @Qualifier("callingWebhooks") ExecutorService executor) {
    FailedCalls failed = new FailedCalls(contacts, mail.uniqueLetters(), clock);
    WebhookRounds rounds = new WebhookRounds(vault, sender, failed, clock, executor);
    return new Rounds(
        "webhooks", rounds::round, PAUSE, storage.leases(), UUID.randomUUID().toString());
  }
}
