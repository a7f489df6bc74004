package org.chalet.query.duplicate;

/**
 * An address book in which something changed; the document's position says when it did last.
 *
 * @param change position of that change
 */
record BookDocument(String addressBook, String owner, long change) {}
