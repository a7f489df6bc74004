package org.chalet.query.reminder;

/**
 * Ways on which people are reminded while no page is open. Each is durable when it returns, and
 * does nothing for a key that it was given before.
 */
public interface ReminderWays {
  /** False where the person gets no more mail for now. */
  boolean mail(Reminding reminding);

  /**
   * @param webhook its id, as the account has it
   * @return false where the account has no such webhook
   */
  boolean webhook(String webhook, Reminding reminding);
}
