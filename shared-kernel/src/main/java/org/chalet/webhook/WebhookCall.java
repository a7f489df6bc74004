package org.chalet.webhook;

import java.time.Instant;

/**
 * What a webhook tells of an event or a task.
 *
 * @param key names the call among all of its account; each try says the same, so that receivers can
 *     tell what they have
 * @param date when it begins: RFC 3339 with the reader's offset, or a date alone
 * @param expires when it is not worth telling any more
 */
public record WebhookCall(
    String key, String subject, String date, String description, String location, Instant expires) {
  /** Without what it tells. */
  @Override
  public String toString() {
    return "WebhookCall[" + key + "]";
  }
}
