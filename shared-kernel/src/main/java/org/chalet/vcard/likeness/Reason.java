package org.chalet.vcard.likeness;

/**
 * Something that speaks for one person, or against it.
 *
 * @param kind a stable token, as {@code same-mail}
 * @param value what both cards have; empty where it is no value
 * @param weight below 0 for what speaks against it
 */
public record Reason(String kind, String value, int weight) {}
