package org.chalet.command.mail;

import java.util.List;

/** Takes letters and sees to it that each goes out once its time has come, whatever crashes. */
public interface Outbox {
  /**
   * While a command is carried out: the letter goes out as soon as what the command recorded is
   * durable, and never when it is refused. Elsewhere: at once. Returns before it was delivered.
   */
  void post(Letter letter);

  /** As {@link #post} for each, with as few durable writes as for one. */
  default void postAll(List<Letter> letters) {
    letters.forEach(this::post);
  }
}
