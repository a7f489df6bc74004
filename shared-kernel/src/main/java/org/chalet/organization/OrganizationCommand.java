package org.chalet.organization;

/** A command about the organization itself and its users. */
public sealed interface OrganizationCommand extends ToOrganization
    permits AddUser,
        ChangeUserRole,
        InviteUser,
        LeaveOrganization,
        RemoveUser,
        RenameOrganization,
        ReplaceLegalRepresentative,
        WithdrawInvitation {}
