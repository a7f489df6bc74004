package org.chalet.calendar;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Puts a file in the place of an attached one (RFC 8607, 3.5); answers with {@link ObjectStored}.
 *
 * @param former managed id of the one that goes
 */
public record ReplaceAttachment(
    CalendarId calendar,
    ResourceName name,
    String former,
    AttachmentFile file,
    Precondition precondition)
    implements Command {}
