package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Changes how the actor is called, or reads; null leaves a field as it is.
 *
 * @param language BCP 47 tag
 * @param zone IANA time zone
 */
public record ChangeProfile(
    AccountId account, @Nullable String name, @Nullable String language, @Nullable String zone)
    implements Command {}
