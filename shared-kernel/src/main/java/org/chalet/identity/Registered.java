package org.chalet.identity;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.OrganizationId;

/**
 * What became of a registration.
 *
 * @param organization the one that was opened, or joined by invitation
 * @param calendar the default calendar
 * @param addressBook the default address book
 */
public record Registered(
    AccountId account,
    OrganizationId organization,
    CalendarId calendar,
    AddressBookId addressBook) {}
