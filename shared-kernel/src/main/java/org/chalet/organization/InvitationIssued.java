package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * An invitation was sent to an address.
 *
 * @param expires seconds since 1970 UTC
 */
@EventName("organization.invitation-issued")
public record InvitationIssued(
    String invitation, String organization, String email, String role, String by, long expires)
    implements InvitationEvent {}
