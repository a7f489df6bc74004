package org.chalet.file;

import org.chalet.kernel.message.EventName;

/**
 * A file, or a folder with all in it, went to the trash.
 *
 * @param used bytes in the drive from now on
 */
@EventName("file.deleted")
public record NodeDeleted(String owner, String node, long used) implements FileEvent {}
