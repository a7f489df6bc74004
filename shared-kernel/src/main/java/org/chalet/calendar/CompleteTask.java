package org.chalet.calendar;

import org.chalet.kernel.message.Command;

/**
 * Says that a task is done, or that it is not. Of a recurring one that is the instance named, or
 * the first that is not done yet; it becomes an instance that differs, and the others stay. Answers
 * with {@link EntryChanged}.
 */
public record CompleteTask(EntryPlace place, boolean done) implements Command {}
