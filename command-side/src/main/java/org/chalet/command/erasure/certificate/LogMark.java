package org.chalet.command.erasure.certificate;

/**
 * A place in the log.
 *
 * @param position of the last event of a commit; 0 ahead of the first
 * @param hash of the chain there, in hexadecimal digits
 */
public record LogMark(long position, String hash) {}
