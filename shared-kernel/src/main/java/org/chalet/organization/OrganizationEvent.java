package org.chalet.organization;

import org.chalet.kernel.message.Event;

/** What happened to an organization; refers to people by id only. */
public sealed interface OrganizationEvent extends Event
    permits OrganizationOpened,
        OrganizationRenamed,
        UserAdded,
        UserInvited,
        InvitationAccepted,
        InvitationWithdrawn,
        UserRoleChanged,
        UserRemoved,
        UserLeft,
        UserErased,
        InvitationErased,
        LegalRepresentativeReplaced,
        HiddenFromDirectory,
        ShownInDirectory,
        AccountingGranted,
        AccountingWithdrawn,
        ContactPreferencesChosen,
        InitialsChosen,
        LogoChanged,
        LogoRemoved,
        OrganizationDeleted,
        InvitationDeclined,
        InvitationResent {
  /** {@code organization:…}. */
  String organization();
}
