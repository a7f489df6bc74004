package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Detaches a file from a calendar object (RFC 8607, 3.6); answers with {@link ObjectStored}.
 *
 * @param instances by the values of their RECURRENCE-ID, {@code M} for the series; all when empty
 * @param attachment managed id
 */
public record RemoveAttachment(
    CalendarId calendar,
    ResourceName name,
    List<String> instances,
    String attachment,
    Precondition precondition)
    implements Command {
  public RemoveAttachment {
    instances = List.copyOf(instances);
  }
}
