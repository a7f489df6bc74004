package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * An invitation opens nothing any more.
 *
 * @param because {@code accepted} or {@code withdrawn}
 */
@EventName("organization.invitation-closed")
public record InvitationClosed(String invitation, String because) implements InvitationEvent {}
