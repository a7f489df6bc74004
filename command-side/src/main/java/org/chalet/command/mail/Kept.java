package org.chalet.command.mail;

import java.time.Instant;
import org.chalet.command.Secrets;
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

  private static final String ONCE = "once-";
  private static final int ID_DIGITS = 40;

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

  /** Of which there must not be two: the id says which one it is. */
  static Kept once(String key, Instant posted, Letter letter) {
    String which = Secrets.hash(key).substring(0, ID_DIGITS);
    return of(ONCE + which, posted, letter);
  }

  boolean isUnique() {
    return id.startsWith(ONCE);
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
