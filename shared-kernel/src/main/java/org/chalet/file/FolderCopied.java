package org.chalet.file;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;

/**
 * A folder was made after another; what was copied with it follows in the same commit.
 *
 * @param source the other
 * @param parent the folder that the new one is in, or the drive
 */
@EventName("file.folder-copied")
public record FolderCopied(
    String owner,
    String node,
    String source,
    String parent,
    String name,
    CollectionProperties properties)
    implements FileEvent {}
