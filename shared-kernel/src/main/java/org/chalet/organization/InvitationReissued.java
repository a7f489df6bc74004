package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * An invitation was sent again.
 *
 * @param expires seconds since 1970 UTC, instead of what was said before
 */
@EventName("organization.invitation-reissued")
public record InvitationReissued(String invitation, String by, long expires)
    implements InvitationEvent {}
