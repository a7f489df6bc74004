package org.chalet.query.reminder;

import java.util.List;

/**
 * Drops notes about objects that are not there any more, since what these were called is in them.
 */
public final class VanishedNotes {
  private static final int PAGE = 500;

  private final ReminderGround ground;
  private final ReminderNotes notes;

  public VanishedNotes(ReminderGround ground) {
    this.ground = ground;
    this.notes = new ReminderNotes(ground.vault());
  }

  /** Goes through all of them; the view of calendars has to know what is gone. */
  public void drop() {
    List<ReminderNotes.Note> page = notes.after("", PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(note -> !isThere(note.object())).forEach(notes::done);
      page = notes.after(page.getLast().id(), PAGE);
    }
  }

  private boolean isThere(String object) {
    int end = object.indexOf('/');
    return ground
        .calendars()
        .object(object.substring(0, end), object.substring(end + 1))
        .isPresent();
  }
}
