package org.chalet.query.dav.objects;

import org.chalet.calendar.CalendarLimits;
import org.chalet.contact.ContactLimits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/**
 * The two kinds of objects.
 *
 * @param mediaType without parameters
 * @param extension of names that the server chooses
 * @param maxBytes of one object
 * @param data the element that holds an object's text in reports
 * @param tooLarge and {@code unsupported}: what refuses a body that is too long, or of another type
 * @param misplaced what refuses a collection in another one
 */
public record ObjectFormat(
    String mediaType,
    String extension,
    int maxBytes,
    XmlName data,
    ErrorCode tooLarge,
    ErrorCode unsupported,
    ErrorCode misplaced) {
  public static final ObjectFormat CALENDAR =
      new ObjectFormat(
          "text/calendar",
          ".ics",
          CalendarLimits.OBJECT.maxBytes(),
          Names.caldav("calendar-data"),
          ErrorCode.CALENDAR_OBJECT_TOO_LARGE,
          ErrorCode.UNSUPPORTED_CALENDAR_DATA,
          ErrorCode.COLLECTION_LOCATION);
  public static final ObjectFormat CARD =
      new ObjectFormat(
          "text/vcard",
          ".vcf",
          ContactLimits.CARD.maxBytes(),
          Names.carddav("address-data"),
          ErrorCode.CARD_TOO_LARGE,
          ErrorCode.UNSUPPORTED_ADDRESS_DATA,
          ErrorCode.BOOK_LOCATION);

  /** The content type of one object. */
  String contentType(String component) {
    return this == CALENDAR
        ? mediaType + "; charset=utf-8; component=" + component
        : mediaType + "; charset=utf-8";
  }
}
