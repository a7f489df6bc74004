package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;

/**
 * Makes a calendar in the owner's home that shows what is published elsewhere.
 *
 * @param calendar see {@link CalendarId#isSubscription}
 */
public record SubscribeCalendar(
    CalendarId calendar,
    AccountId owner,
    ResourceName segment,
    FeedUrl url,
    CollectionProperties properties)
    implements Command {}
