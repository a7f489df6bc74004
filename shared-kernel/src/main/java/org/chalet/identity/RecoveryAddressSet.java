package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** The address that helps a person in who forgot the password, proven by a link in a mail. */
@EventName("identity.recovery-address-set")
public record RecoveryAddressSet(String account, String email) implements IdentityEvent {}
