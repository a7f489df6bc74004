package org.chalet.webhook;

import org.chalet.kernel.value.AccountId;

/** Has people's webhooks called, whatever crashes. */
public interface WebhookCalls {
  /**
   * Durable when it returns, and made soon after. What was handed over under the same key before is
   * not made again, so whoever does not know whether it was may do so once more. A call that nobody
   * takes is tried again, so the receiver may get it more than once, with the same key.
   *
   * @param webhook its id, as the account has it
   * @return false where the account has no such webhook; nothing is called then
   */
  boolean handOver(AccountId account, String webhook, WebhookCall call);
}
