package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** What a user wants to be told was chosen, by themselves or for them. */
@EventName("organization.contact-preferences-chosen")
public record ContactPreferencesChosen(
    String organization, String account, ContactPreferences preferences)
    implements OrganizationEvent {}
