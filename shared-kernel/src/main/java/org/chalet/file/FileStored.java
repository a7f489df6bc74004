package org.chalet.file;

import org.chalet.kernel.message.EventName;

/**
 * A file was made.
 *
 * @param parent the folder that it is in, or the drive
 * @param content where its bytes are kept, sealed
 * @param size of its bytes
 * @param type media type, as the client said
 * @param used bytes in the drive from now on
 */
@EventName("file.stored")
public record FileStored(
    String owner,
    String node,
    String parent,
    String name,
    String content,
    long size,
    String type,
    long used)
    implements FileEvent {}
