package org.chalet.query.organization;

import org.chalet.organization.InvitationOffer;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is open, or was.
 *
 * @param email null once it was erased
 * @param by who invited, an account; null once it was erased
 * @param expires seconds since 1970 UTC, 0 once it was erased
 * @param open whether it was neither accepted nor withdrawn
 * @param issued position of the event that issued it
 * @param offer null until it is told
 */
record InvitationDocument(
    String id,
    @Nullable String organization,
    @Nullable String email,
    @Nullable String role,
    @Nullable String by,
    long expires,
    boolean open,
    long issued,
    @Nullable InvitationOffer offer) {
  InvitationDocument expiring(long later) {
    return new InvitationDocument(id, organization, email, role, by, later, open, issued, offer);
  }

  InvitationDocument closed() {
    return new InvitationDocument(id, organization, email, role, by, expires, false, issued, offer);
  }

  InvitationDocument offering(InvitationOffer told) {
    return new InvitationDocument(id, organization, email, role, by, expires, open, issued, told);
  }
}
