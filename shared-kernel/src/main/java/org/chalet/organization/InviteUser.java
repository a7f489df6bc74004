package org.chalet.organization;

import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;

/**
 * Invites somebody who has no account yet.
 *
 * @param secretHash hash of what the link holds; goes to the vault, never into an event
 */
public record InviteUser(
    OrganizationId organization,
    InvitationId invitation,
    EmailAddress email,
    Role role,
    String secretHash)
    implements OrganizationCommand {}
