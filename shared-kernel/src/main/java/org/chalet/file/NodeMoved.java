package org.chalet.file;

import org.chalet.kernel.message.EventName;

/**
 * A file, or a folder with all in it, is at another place from now on.
 *
 * @param parent the folder that it is in now, or the drive
 */
@EventName("file.moved")
public record NodeMoved(String owner, String node, String parent, String name)
    implements FileEvent {}
