package org.chalet.eventformat.export;

import java.util.Map;

/**
 * The last line of an export.
 *
 * @param events how many lines there are between the first and this one
 * @param digest hash over all lines before, in hexadecimal digits
 * @param whole the last sequence up to the head of each stream that is there as a whole
 * @param signature Ed25519 of the log's key over this, Base64
 */
public record ExportEnd(long events, String digest, Map<String, Long> whole, String signature) {}
