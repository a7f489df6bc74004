package org.chalet.file;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;

/**
 * A file was made after another, with the same bytes, which are kept once.
 *
 * @param source the other
 * @param parent the folder that the new one is in, or the drive
 * @param content where its bytes are kept, sealed
 * @param size of its bytes
 * @param type media type
 * @param used bytes in the drive from now on
 */
@EventName("file.copied")
public record FileCopied(
    String owner,
    String node,
    String source,
    String parent,
    String name,
    String content,
    long size,
    String type,
    CollectionProperties properties,
    long used)
    implements FileEvent {}
