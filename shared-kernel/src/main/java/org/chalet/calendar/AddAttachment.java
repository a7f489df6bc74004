package org.chalet.calendar;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Attaches a file to a calendar object (RFC 8607, 3.4); answers with {@link ObjectStored}.
 *
 * @param instances by the values of their RECURRENCE-ID, {@code M} for the series; all when empty
 */
public record AddAttachment(
    CalendarId calendar,
    ResourceName name,
    List<String> instances,
    AttachmentFile file,
    Precondition precondition)
    implements Command {
  public AddAttachment {
    instances = List.copyOf(instances);
  }
}
