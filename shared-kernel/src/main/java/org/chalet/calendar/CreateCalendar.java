package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;

/**
 * Makes a calendar in the owner's home.
 *
 * @param components what it takes; empty for VEVENT and VTODO
 */
public record CreateCalendar(
    CalendarId calendar,
    AccountId owner,
    ResourceName segment,
    List<String> components,
    CollectionProperties properties)
    implements Command {}
