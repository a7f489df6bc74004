package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/** New recovery codes were shown; those before open nothing any more. */
@EventName("identity.recovery-codes-renewed")
public record RecoveryCodesRenewed(String account) implements IdentityEvent {}
