package org.chalet.command.calendar.entry;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event or a task.
 *
 * @param name in its calendar; absent where nothing is left of it
 * @param uid where it was made just now
 * @param following what a series was cut off: another one, of the instances from the changed one on
 */
@Schema(name = "EntryStored")
public record EntryStored(
    @Nullable String name,
    @Nullable String uid,
    @Nullable String etag,
    @Nullable EntryStored following) {}
