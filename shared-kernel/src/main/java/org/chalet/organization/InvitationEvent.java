package org.chalet.organization;

import org.chalet.kernel.message.PersonalEvent;

/**
 * What happened to an invitation; under a key of its own, so that it can be forgotten by itself.
 */
public sealed interface InvitationEvent extends PersonalEvent
    permits InvitationIssued, InvitationReissued, InvitationClosed {
  /** {@code invitation:…}. */
  String invitation();

  @Override
  default String owner() {
    return invitation();
  }
}
