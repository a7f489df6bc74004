package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * A person shows another picture.
 *
 * @param picture where its sealed bytes are kept; their key is in the vault, not under the
 *     account's
 */
@EventName("identity.picture-changed")
public record PictureChanged(String account, String picture) implements IdentityEvent {}
