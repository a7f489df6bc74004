package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The directory shows this user again. */
@EventName("organization.shown-in-directory")
public record ShownInDirectory(String organization, String account) implements OrganizationEvent {}
