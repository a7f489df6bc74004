package org.chalet.contact;

import org.chalet.kernel.message.EventName;

/** A contact is no favourite any more. */
@EventName("contact.favourite-unmarked")
public record FavouriteUnmarked(String owner, String uid) implements FavouriteEvent {}
