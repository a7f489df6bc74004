package org.chalet.query.reminder;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.store.SecretVault;
import org.chalet.store.View;

/**
 * What reminders stand on.
 *
 * @param view of {@link ReminderProjection}, asked for at each read
 */
public record ReminderGround(
    Supplier<View> view,
    CalendarViews calendars,
    Listeners listeners,
    SecretVault vault,
    InstantSource clock,
    ReminderBell bell) {

  ReminderRecords records() {
    return new ReminderRecords(vault);
  }
}
