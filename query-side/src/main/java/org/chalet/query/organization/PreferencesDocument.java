package org.chalet.query.organization;

import org.chalet.organization.ContactPreferences;

/** What a user of an organization chose to be told; under the id of the membership. */
record PreferencesDocument(String id, String organization, ContactPreferences chosen) {}
