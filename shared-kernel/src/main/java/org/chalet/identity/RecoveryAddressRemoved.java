package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** There is no recovery address any more. */
@EventName("identity.recovery-address-removed")
public record RecoveryAddressRemoved(String account) implements IdentityEvent {}
