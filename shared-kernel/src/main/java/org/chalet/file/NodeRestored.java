package org.chalet.file;

import org.chalet.kernel.message.EventName;
import org.jspecify.annotations.Nullable;

/**
 * A file, or a folder with all in it, came back from the trash.
 *
 * @param parent the folder that it is in now, or the drive
 * @param name what it is called from now on; null for what it was called before
 * @param used bytes in the drive from now on
 */
@EventName("file.restored")
public record NodeRestored(
    String owner, String node, String parent, @Nullable String name, long used)
    implements FileEvent {}
