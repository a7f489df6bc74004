package org.chalet.query.dav.objects;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/**
 * The two kinds of objects.
 *
 * @param mediaType without parameters
 * @param data the element that holds an object's text in reports
 * @param tooLarge and {@code unsupported}: what refuses a body that is too long, or of another type
 */
public record ObjectFormat(
    String mediaType, XmlName data, ErrorCode tooLarge, ErrorCode unsupported) {
  public static final ObjectFormat CALENDAR =
      new ObjectFormat(
          "text/calendar",
          Names.caldav("calendar-data"),
          ErrorCode.CALENDAR_OBJECT_TOO_LARGE,
          ErrorCode.UNSUPPORTED_CALENDAR_DATA);
  public static final ObjectFormat CARD =
      new ObjectFormat(
          "text/vcard",
          Names.carddav("address-data"),
          ErrorCode.CARD_TOO_LARGE,
          ErrorCode.UNSUPPORTED_ADDRESS_DATA);

  /** The content type of one object. */
  String contentType(String component) {
    return this == CALENDAR
        ? mediaType + "; charset=utf-8; component=" + component
        : mediaType + "; charset=utf-8";
  }
}
