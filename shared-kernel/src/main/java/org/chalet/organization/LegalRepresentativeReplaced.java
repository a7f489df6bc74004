package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * The successor became legal representative and the former one stopped being one, at once.
 *
 * @param formerRole what the former one is from now on; empty when no longer a user
 */
@EventName("organization.legal-representative-replaced")
public record LegalRepresentativeReplaced(
    String organization, String former, String successor, String formerRole)
    implements OrganizationEvent {}
