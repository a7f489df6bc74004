package org.chalet.icalendar.entry;

import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to an event.
 *
 * @param type its media type
 * @param size in octets, where it is known
 * @param managedId of a file that the server keeps (RFC 8607); such files come and go by requests
 *     of their own
 */
public record LinkedFile(
    @Nullable String url,
    @Nullable String name,
    @Nullable String type,
    @Nullable Long size,
    @Nullable String managedId) {}
