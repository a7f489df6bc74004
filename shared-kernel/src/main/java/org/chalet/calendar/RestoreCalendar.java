package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;

/**
 * Brings a deleted calendar back under its name, with all that was in it; nobody has it shared any
 * more.
 */
public record RestoreCalendar(CalendarId calendar) implements Command {}
