package org.chalet.calendar;

import org.chalet.kernel.message.EventName;

/**
 * A file was kept that calendar objects may refer to. It never changes: where it is replaced,
 * another one is kept.
 *
 * @param attachment its managed id (RFC 8607, 4.3)
 * @param calendar where it was attached first
 * @param name of the object to which it was attached first
 * @param content where its bytes are kept, sealed
 * @param size of its bytes
 * @param type media type
 * @param fileName what people call it
 */
@EventName("calendar.attachment-stored")
public record AttachmentStored(
    String calendar,
    String owner,
    String attachment,
    String name,
    String content,
    long size,
    String type,
    String fileName)
    implements CalendarEvent {
  /** The stream of the attachment of that managed id. */
  public static String stream(String attachment) {
    return "attachment:" + attachment;
  }
}
