package org.chalet.query.calendar.published;

import java.util.List;

/** How a calendar is published; there is none for the others. */
public record PublicLinkDocument(
    String calendar, String owner, String link, String detail, List<String> frames) {
  public PublicLinkDocument {
    frames = List.copyOf(frames);
  }
}
