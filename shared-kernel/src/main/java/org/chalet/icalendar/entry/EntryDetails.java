package org.chalet.icalendar.entry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an event or a task. In a change an absent field stays as it is; an empty
 * text or list takes it away.
 *
 * @param colour name of a CSS colour (RFC 7986, 5.9)
 * @param visibility {@code public}, {@code private} or {@code confidential}
 * @param status {@code confirmed}, {@code tentative} or {@code cancelled}; of a task {@code
 *     needs-action}, {@code in-process}, {@code completed} or {@code cancelled}
 * @param busy whether an event keeps its people from other things
 * @param priority 1 (highest) to 9; 0 for none
 * @param allDay whether it is about days; told by the form of {@code start} where absent
 * @param start {@code 2026-05-01T09:00} on the clock of {@code zone}, or {@code 2026-05-01}
 * @param end the same, exclusive; of events alone
 * @param duration {@code PT1H30M} or {@code P1D}, instead of an end
 * @param zone IANA name, {@code UTC}, or {@code floating} for the clock of whoever reads it
 * @param participants everybody who is invited; the organizer need not be among them
 * @param attachments links; files that are attached otherwise stay
 * @param meetingLink where people meet by video; the description tells it as well
 * @param due when a task is to be done
 * @param progress of a task, 0 to 100
 * @param completed when a task was done, in UTC
 * @param parent UID of the task that this one is a part of
 */
public record EntryDetails(
    @Nullable String title,
    @Nullable String description,
    @Nullable String location,
    @Nullable String url,
    @Nullable String colour,
    @Nullable String visibility,
    @Nullable String status,
    @Nullable Boolean busy,
    @Nullable Integer priority,
    @Nullable List<String> categories,
    @Nullable Boolean allDay,
    @Nullable String start,
    @Nullable String end,
    @Nullable String duration,
    @Nullable String zone,
    @Nullable List<Reminder> reminders,
    @Nullable List<Participant> participants,
    @Nullable List<LinkedFile> attachments,
    @Nullable String meetingLink,
    @Nullable Repetition recurrence,
    @Nullable String due,
    @Nullable Integer progress,
    @Nullable String completed,
    @Nullable String parent) {
  /** Nothing is said. */
  public static final EntryDetails NONE =
      new EntryDetails(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null, null, null, null);

  public EntryDetails {
    categories = copy(categories);
    reminders = copy(reminders);
    participants = copy(participants);
    attachments = copy(attachments);
  }

  private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
    return list == null ? null : Lists.whole(list);
  }

  /** The same, with these reminders where none are said. */
  public EntryDetails orReminders(List<Reminder> usual) {
    return reminders != null || usual.isEmpty() ? this : with(usual, status, progress, completed);
  }

  /** The same, done or not. */
  public EntryDetails with(
      @Nullable List<Reminder> newReminders,
      @Nullable String newStatus,
      @Nullable Integer newProgress,
      @Nullable String newCompleted) {
    return new EntryDetails(
        title,
        description,
        location,
        url,
        colour,
        visibility,
        newStatus,
        busy,
        priority,
        categories,
        allDay,
        start,
        end,
        duration,
        zone,
        newReminders,
        participants,
        attachments,
        meetingLink,
        recurrence,
        due,
        newProgress,
        newCompleted,
        parent);
  }
}
