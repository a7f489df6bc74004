package org.chalet.command.calendar;

import java.nio.charset.StandardCharsets;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.kernel.value.ETags;
import org.jspecify.annotations.Nullable;

/** What follows when an object is written over another. */
final class Succession {
  private Succession() {}

  /**
   * The Schedule-Tag is the ETag that the copy had when it last changed as a meeting.
   *
   * @param held whether it was the owner's copy of the meeting until now
   */
  static CalendarObjectPut of(
      @Nullable CalendarObjectPut before,
      CalendarObjectPut wanted,
      Scheduling.Plan plan,
      boolean held,
      @Nullable String displaced) {
    String changed = plan.text();
    String text = changed == null ? wanted.text() : changed;
    String tag = plan.scheduled() ? ETags.of(text.getBytes(StandardCharsets.UTF_8)) : null;
    String formerUid = before == null || before.uid().equals(wanted.uid()) ? null : before.uid();
    String withdrawn =
        before != null && held && (tag == null || formerUid != null) ? before.uid() : null;
    return new CalendarObjectPut(
        wanted.calendar(),
        wanted.owner(),
        wanted.name(),
        wanted.uid(),
        wanted.component(),
        text,
        formerUid,
        wanted.written(),
        tag,
        withdrawn,
        tag == null ? null : displaced);
  }

  /** The same text, which is no scheduling object resource any more. */
  static CalendarObjectPut plain(CalendarObjectPut before) {
    return withText(before, before.text(), null, false);
  }

  /** The same once more, after a deletion; it takes its UID from nobody who has it by now. */
  static CalendarObjectPut again(CalendarObjectPut deleted) {
    return new CalendarObjectPut(
        deleted.calendar(),
        deleted.owner(),
        deleted.name(),
        deleted.uid(),
        deleted.component(),
        deleted.text(),
        null,
        deleted.written(),
        deleted.scheduleTag(),
        null,
        null);
  }

  /**
   * What was there before, in place of what is there now.
   *
   * @param held whether what is there now is the owner's copy of a meeting
   */
  static CalendarObjectPut back(CalendarObjectPut now, CalendarObjectPut former, boolean held) {
    String formerUid = now.uid().equals(former.uid()) ? null : now.uid();
    boolean ends = held && (former.scheduleTag() == null || formerUid != null);
    return new CalendarObjectPut(
        former.calendar(),
        former.owner(),
        former.name(),
        former.uid(),
        former.component(),
        former.text(),
        formerUid,
        now.written(),
        former.scheduleTag(),
        ends ? now.uid() : null,
        null);
  }

  /**
   * @param first whether nothing is stored yet, so that it may displace another
   */
  static CalendarObjectPut withText(
      CalendarObjectPut before, String text, @Nullable String scheduleTag, boolean first) {
    return new CalendarObjectPut(
        before.calendar(),
        before.owner(),
        before.name(),
        before.uid(),
        before.component(),
        text,
        null,
        before.written(),
        scheduleTag,
        null,
        first ? before.displaced() : null);
  }
}
