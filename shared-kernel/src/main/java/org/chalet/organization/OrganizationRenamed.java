package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The organization's name was changed. */
@EventName("organization.renamed")
public record OrganizationRenamed(String organization, String name) implements OrganizationEvent {}
