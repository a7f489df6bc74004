package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;

/**
 * Asks for the actor's own account to be deleted once the days of grace are over; answers when that
 * is, an {@link java.time.Instant}. Whoever is the last legal representative of an organization
 * with other users hands over first.
 */
public record RequestAccountDeletion(AccountId account) implements Command {}
