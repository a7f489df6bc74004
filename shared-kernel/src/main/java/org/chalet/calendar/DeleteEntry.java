package org.chalet.calendar;

import org.chalet.kernel.message.Command;

/** Deletes an event or a task, or some instances of it; answers with {@link EntryChanged}. */
public record DeleteEntry(EntryPlace place) implements Command {}
