package org.chalet.contact;

import org.chalet.kernel.message.EventName;

/** Nobody says any more that cards are not of one person. */
@EventName("contact.duplicates-shown")
public record DuplicatesShown(String mark, String addressBook, String owner)
    implements ContactEvent {}
