package org.chalet.contact;

import org.chalet.kernel.message.EventName;

/** A merge was taken back; the cards' own events stand beside it. */
@EventName("contact.merge-undone")
public record ContactsMergeUndone(String merge, String addressBook, String owner)
    implements ContactEvent {}
