package org.chalet.query.duplicate;

/**
 * What a living card says about whose it is.
 *
 * @param traits as {@code CardTraits} writes them
 */
record TraitsDocument(String addressBook, String owner, String name, String traits) {}
