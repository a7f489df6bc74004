package org.chalet.organization;

/** A command about the organization itself and its users. */
public sealed interface OrganizationCommand extends ToOrganization
    permits AddUser,
        ChangeLogo,
        ChangeUserRole,
        ChooseContactPreferences,
        ChooseInitials,
        DeleteOrganization,
        GrantAccounting,
        HideFromDirectory,
        InviteUser,
        InviteUsers,
        LeaveOrganization,
        RemoveLogo,
        RemoveUser,
        RenameOrganization,
        ResendInvitation,
        ReplaceLegalRepresentative,
        ShowInDirectory,
        WithdrawAccounting,
        WithdrawInvitation {}
