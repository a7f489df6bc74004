package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.calendar.CalendarLimits;
import org.chalet.icalendar.Attachments;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** What files an object may hold or refer to (RFC 8607, 3.7). What it has already, it keeps. */
final class AttachmentRules {
  private AttachmentRules() {}

  /**
   * Refuses INLINE_ATTACHMENT_TOO_LARGE, TOO_MANY_ATTACHMENTS and INVALID_MANAGED_ID.
   *
   * @param former text of the object, or null
   * @param readable tells whether the sender may read the file of a managed id
   */
  static void verify(@Nullable String former, Component sent, Predicate<String> readable) {
    Set<String> large =
        new HashSet<>(Attachments.inlineOver(sent, CalendarLimits.INLINE_ATTACHMENT));
    Set<String> managed = new HashSet<>(Attachments.ids(sent));
    if (large.isEmpty() && managed.isEmpty()) {
      return;
    }
    verifyNumber(managed.size());
    if (former != null) {
      Component before = ICalendars.parse(former.getBytes(UTF_8));
      large.removeAll(Attachments.inlineOver(before, CalendarLimits.INLINE_ATTACHMENT));
      managed.removeAll(Attachments.ids(before));
    }
    if (!large.isEmpty()) {
      throw new Rejected(
          ErrorCode.INLINE_ATTACHMENT_TOO_LARGE,
          "a file within an object has at most " + CalendarLimits.INLINE_ATTACHMENT + " octets");
    }
    if (!managed.stream().allMatch(readable)) {
      throw new Rejected(ErrorCode.INVALID_MANAGED_ID, "there is no such file, or not for you");
    }
  }

  static void verifyNumber(int attached) {
    if (attached > CalendarLimits.MOST_ATTACHMENTS) {
      throw new Rejected(
          ErrorCode.TOO_MANY_ATTACHMENTS,
          "at most " + CalendarLimits.MOST_ATTACHMENTS + " files are attached to an object");
    }
  }
}
