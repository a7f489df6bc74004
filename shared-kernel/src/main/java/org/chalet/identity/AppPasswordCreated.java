package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** An app password was made; only its hash is kept, in the vault. */
@EventName("identity.app-password-created")
public record AppPasswordCreated(String account, String appPassword, String label)
    implements IdentityEvent {}
