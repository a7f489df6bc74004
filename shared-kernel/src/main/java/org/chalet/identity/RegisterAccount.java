package org.chalet.identity;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * Opens an account with its default calendar and address book, and with it an organization of which
 * the person is legal representative; or, with an invitation, joins the inviter's organization in
 * the role offered.
 *
 * <p>The password's hash is in the vault before the command is sent.
 *
 * @param organizationName null for one in the person's name
 * @param invitation null to open an organization
 * @param invitationSecret what the invitation's link holds; null without one
 */
public record RegisterAccount(
    AccountId account,
    EmailAddress email,
    String name,
    String language,
    String zone,
    @Nullable String organizationName,
    @Nullable InvitationId invitation,
    @Nullable String invitationSecret)
    implements Command {}
