package org.chalet.command.webhook;

import java.util.Map;
import org.chalet.command.Secrets;
import org.chalet.kernel.value.AccountId;
import org.chalet.webhook.WebhookCall;

/**
 * A call and how far it came. All times are in epoch seconds.
 *
 * @param id the same for the same key; names the call to its receiver
 * @param values what the placeholders stand for; only the subject once it is over
 * @param expires when it is not worth another try
 * @param due when it is tried next, or was tried last
 * @param status of HTTP at the last try, or 0
 * @param problem of the last try, or empty
 */
record KeptCall(
    String id,
    String account,
    String webhook,
    boolean test,
    Map<String, String> values,
    long handedOver,
    long expires,
    long due,
    int tries,
    State state,
    int status,
    String problem) {
  private static final String SUBJECT = "subject";
  private static final int MOST_OF_LINE = 1000;
  private static final int MOST_OF_TEXT = 16_000;
  private static final int ID_DIGITS = 32;

  enum State {
    WAITING,
    DELIVERED,
    FAILED
  }

  static KeptCall of(
      AccountId account, String webhook, WebhookCall call, boolean test, long now, long longest) {
    return new KeptCall(
        Secrets.hash(call.key()).substring(0, ID_DIGITS),
        account.raw(),
        webhook,
        test,
        Map.of(
            SUBJECT,
            bounded(call.subject(), MOST_OF_LINE),
            "date",
            bounded(call.date(), MOST_OF_LINE),
            "description",
            bounded(call.description(), MOST_OF_TEXT),
            "location",
            bounded(call.location(), MOST_OF_LINE)),
        now,
        Math.min(call.expires().getEpochSecond(), now + longest),
        now,
        0,
        State.WAITING,
        0,
        "");
  }

  private static String bounded(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end);
  }

  /** In the vault. */
  String key() {
    return account + '/' + webhook + '/' + id;
  }

  boolean isWaiting() {
    return state == State.WAITING;
  }

  String subject() {
    return values.getOrDefault(SUBJECT, "");
  }

  KeptCall putOff(WebhookSender.Answer answer, long until) {
    return with(values, until, tries + 1, State.WAITING, answer.status(), answer.problem());
  }

  KeptCall delivered(WebhookSender.Answer answer, long now) {
    return with(onlySubject(), now, tries + 1, State.DELIVERED, answer.status(), "");
  }

  KeptCall failed(WebhookSender.Answer answer, long now) {
    return with(onlySubject(), now, tries + 1, State.FAILED, answer.status(), answer.problem());
  }

  /** Without another try. */
  KeptCall givenUp(String why, long now) {
    return with(onlySubject(), now, tries, State.FAILED, status, why);
  }

  private Map<String, String> onlySubject() {
    return Map.of(SUBJECT, subject());
  }

  private KeptCall with(
      Map<String, String> told, long at, int tried, State then, int answered, String why) {
    return new KeptCall(
        id, account, webhook, test, told, handedOver, expires, at, tried, then, answered, why);
  }

  /** Without what it tells. */
  @Override
  public String toString() {
    return "KeptCall[" + id + "]";
  }
}
