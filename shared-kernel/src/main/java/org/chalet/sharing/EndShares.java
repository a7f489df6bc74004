package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Ends what is shared through an organization, because somebody is not in it any more.
 *
 * @param grantee with whom; null for everybody
 */
public record EndShares(CollectionId collection, OrganizationId through, @Nullable Grantee grantee)
    implements Command {}
