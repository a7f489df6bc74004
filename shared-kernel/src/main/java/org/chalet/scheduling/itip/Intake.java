package org.chalet.scheduling.itip;

import org.jspecify.annotations.Nullable;

/**
 * What became of a message at whoever it was for.
 *
 * @param copy the recipient's copy from now on; null where it stays as it is
 * @param answersOnly whether nothing changes but what others have answered
 * @param status what its sender is told, a code of RFC 6638, 3.2.9
 */
public record Intake(@Nullable Meeting copy, boolean answersOnly, String status) {
  /** The message was taken in. */
  public static final String DELIVERED = "1.2";

  /** Sent on; nothing is known of its arrival. */
  public static final String SENT = "1.1";

  /** The recipient does not accept it: not invited, not the organizer, or nothing known of it. */
  public static final String REFUSED = "3.8";

  /** There is nobody of this address, or no way to reach them. */
  public static final String NO_WAY = "3.7";

  /** It could not be delivered. */
  public static final String FAILED = "5.1";

  static Intake stored(Meeting copy) {
    return new Intake(copy, false, DELIVERED);
  }

  /** What others have answered; the Schedule-Tag stays (RFC 6638, 3.2.10). */
  static Intake answers(Meeting copy) {
    return new Intake(copy, true, DELIVERED);
  }

  /** Taken, but it says nothing new. */
  static Intake unchanged() {
    return new Intake(null, false, DELIVERED);
  }

  static Intake refused() {
    return new Intake(null, false, REFUSED);
  }
}
