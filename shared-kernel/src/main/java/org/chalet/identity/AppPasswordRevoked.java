package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** An app password no longer opens anything. */
@EventName("identity.app-password-revoked")
public record AppPasswordRevoked(String account, String appPassword) implements IdentityEvent {}
