package org.chalet.command.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A letter in the outbox's keeping.
 *
 * @param id in the order of posting
 * @param mark by which command it was posted, or null
 * @param tries how often its delivery was put off
 * @param problem what the last try met, or empty
 */
record Kept(
    String id, Instant posted, Letter letter, @Nullable Mark mark, int tries, String problem) {

  /**
   * The command was committed if the log holds an event of it.
   *
   * @param after a position that any such event is beyond
   */
  record Mark(String command, long after) {}

  static Kept of(String id, Instant posted, Letter letter) {
    return new Kept(id, posted, letter, null, 0, "");
  }

  Kept marked(Mark by) {
    return new Kept(id, posted, letter, by, tries, problem);
  }

  Kept putOff(String why) {
    return new Kept(id, posted, letter, mark, tries + 1, why);
  }

  Kept failed(String why) {
    return new Kept(id, posted, letter, mark, tries, why);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(letter.expires());
  }

  /** Without what it says. */
  @Override
  public String toString() {
    return letter + " " + id;
  }
}
