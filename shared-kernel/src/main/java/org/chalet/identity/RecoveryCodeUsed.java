package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** A recovery code stood in for the second factor, and is used up. */
@EventName("identity.recovery-code-used")
public record RecoveryCodeUsed(String account) implements IdentityEvent {}
