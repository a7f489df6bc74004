package org.chalet.command.webhook;

import java.net.URI;
import java.time.InstantSource;
import org.chalet.command.webhook.WebhookSender.Answer;
import org.chalet.command.webhook.WebhookSender.Request;

/** Puts a call into the words of its webhook, signs it, and has it sent. */
final class Attempt {
  private final WebhookSender sender;
  private final InstantSource clock;

  Attempt(WebhookSender sender, InstantSource clock) {
    this.sender = sender;
    this.clock = clock;
  }

  Answer at(Webhook webhook, KeptCall call) {
    PayloadType type = PayloadType.of(webhook.type()).orElseThrow();
    String body = new WebhookTemplate(type, webhook.template()).filled(call.values());
    long now = clock.instant().getEpochSecond();
    return sender.send(
        new Request(
            URI.create(webhook.url()),
            call.id(),
            now,
            WebhookSignature.of(webhook.secret(), call.id(), now, body),
            type.token(),
            body));
  }
}
