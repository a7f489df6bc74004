package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * What stands for the organization where there is no room; empty for the first letters of its name.
 */
@EventName("organization.initials-chosen")
public record InitialsChosen(String organization, String initials) implements OrganizationEvent {}
