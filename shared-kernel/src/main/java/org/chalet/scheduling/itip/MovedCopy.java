package org.chalet.scheduling.itip;

import org.chalet.icalendar.Component;
import org.jspecify.annotations.Nullable;

/** A copy that a client stores in another calendar before it deletes the former one. */
public final class MovedCopy {
  private MovedCopy() {}

  /**
   * Whether it is the meeting as it is known, or a later version of it. An older one is a copy from
   * somewhere else, as of a file that is imported, and nobody is to be told what it says.
   */
  public static boolean isSame(Meeting known, Meeting sent) {
    return known.organizer().equals(sent.organizer())
        && !sent.attendees().isEmpty()
        && sent.parts().entrySet().stream()
            .noneMatch(part -> isOlder(part.getValue(), known.parts().get(part.getKey())));
  }

  private static boolean isOlder(Component sent, @Nullable Component known) {
    return known != null
        && (Participants.sequence(sent) < Participants.sequence(known)
            || precedes(sent, known, "LAST-MODIFIED")
            || precedes(sent, known, "DTSTAMP"));
  }

  private static boolean precedes(Component sent, Component known, String stamp) {
    return sent.has(stamp)
        && known.has(stamp)
        && Participants.text(sent, stamp).compareTo(Participants.text(known, stamp)) < 0;
  }
}
