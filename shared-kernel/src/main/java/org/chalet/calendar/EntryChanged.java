package org.chalet.calendar;

import org.jspecify.annotations.Nullable;

/**
 * What became of an event or a task.
 *
 * @param kept null where nothing of the object is left
 * @param split where a series was cut: what follows
 */
public record EntryChanged(@Nullable ObjectStored kept, @Nullable ObjectStored split) {}
