package org.chalet.vcard.contact;

import org.jspecify.annotations.Nullable;

/**
 * A property that has no field of its own.
 *
 * @param name of the property in upper case
 * @param value as one text
 */
public record CustomField(String name, String value, @Nullable String label) {}
