package org.chalet.eventformat.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.chalet.eventformat.OpenEvent;
import org.jspecify.annotations.Nullable;

/**
 * A line of an export.
 *
 * @param event what the bytes say to whoever has no key
 * @param opened what could be told with keys, or by what was before; null for nothing. The
 *     signature of the export vouches for it, and nothing else does
 * @param bytes the event as it is hashed in the log, Base64
 * @param path from its hash to the root of the head, hashes in Base64
 * @param after hash over all lines before, in hexadecimal digits
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExportedEvent(
    OpenEvent event, @Nullable Object opened, String bytes, List<String> path, String after) {}
