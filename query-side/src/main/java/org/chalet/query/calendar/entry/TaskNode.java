package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A task where it stands among the others.
 *
 * @param depth 0 of a task that is no part of another
 * @param parent name of the task that it is a part of, and behind which it stands
 */
@Schema(name = "TaskNode")
public record TaskNode(Entry task, int depth, @Nullable String parent) {}
