package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** A collaborator may do the accounting and order products. */
@EventName("organization.accounting-granted")
public record AccountingGranted(String organization, String account) implements OrganizationEvent {}
