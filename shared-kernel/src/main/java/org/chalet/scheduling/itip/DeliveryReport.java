package org.chalet.scheduling.itip;

import java.util.Map;

/** SCHEDULE-STATUS on the copy of whoever sent a message (RFC 6638, 7.3). */
public final class DeliveryReport {
  private DeliveryReport() {}

  /**
   * The very same meeting where nothing changes.
   *
   * @param statuses codes by recipient
   */
  public static Meeting put(Meeting copy, Map<CalendarAddress, String> statuses) {
    return copy.map((key, part) ->
        Participants.mapProperties(
            part,
            property -> {
              boolean participant =
                  property.name().equals(Participants.ATTENDEE)
                      || property.name().equals(Participants.ORGANIZER);
              String status = participant ? statuses.get(Participants.address(property)) : null;
              return status == null ? property : property.withParameter(Internal.STATUS, status);
            }));
  }
}
