package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** A collaborator no longer does the accounting. */
@EventName("organization.accounting-withdrawn")
public record AccountingWithdrawn(String organization, String account)
    implements OrganizationEvent {}
