package org.chalet.file;

import org.chalet.kernel.message.EventName;

/**
 * An empty folder was made.
 *
 * @param parent the folder that it is in, or the drive
 */
@EventName("file.folder-created")
public record FolderCreated(String owner, String node, String parent, String name)
    implements FileEvent {}
