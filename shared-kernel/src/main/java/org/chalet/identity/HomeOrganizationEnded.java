package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * The person is not a user of the organization any more through which they came in: nobody has a
 * say about their collections from now on, also if they come back.
 */
@EventName("identity.home-organization-ended")
public record HomeOrganizationEnded(String account, String organization) implements IdentityEvent {}
