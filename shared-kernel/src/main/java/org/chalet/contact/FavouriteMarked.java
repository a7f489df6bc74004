package org.chalet.contact;

import org.chalet.kernel.message.EventName;

/**
 * A contact is a favourite of somebody.
 *
 * @param owner whose favourite it is
 */
@EventName("contact.favourite-marked")
public record FavouriteMarked(String owner, String uid) implements FavouriteEvent {}
