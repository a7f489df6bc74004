package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** A person shows no picture any more. */
@EventName("identity.picture-removed")
public record PictureRemoved(String account) implements IdentityEvent {}
