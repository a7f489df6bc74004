package org.chalet.organization;

import org.chalet.kernel.value.OrganizationId;

/** The actor leaves. */
public record LeaveOrganization(OrganizationId organization) implements OrganizationCommand {}
