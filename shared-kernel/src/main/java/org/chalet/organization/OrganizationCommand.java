package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.OrganizationId;

/** A command to one organization that exists; answers with the organization's version, a long. */
public sealed interface OrganizationCommand extends Command
    permits AddUser,
        ChangeUserRole,
        InviteUser,
        LeaveOrganization,
        RemoveUser,
        RenameOrganization,
        ReplaceLegalRepresentative,
        WithdrawInvitation {
  OrganizationId organization();
}
