package org.chalet.file;

import org.chalet.kernel.message.EventName;

/**
 * A file has other bytes from now on; those before are a version of it.
 *
 * @param content where its bytes are kept, sealed
 * @param size of its bytes
 * @param type media type, as the client said
 * @param used bytes in the drive from now on
 */
@EventName("file.replaced")
public record FileReplaced(
    String owner, String node, String content, long size, String type, long used)
    implements FileEvent {}
