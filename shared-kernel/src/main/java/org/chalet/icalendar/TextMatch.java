package org.chalet.icalendar;

import org.chalet.contentline.Collation;

/** RFC 4791 9.7.5: a substring. */
public record TextMatch(String text, Collation collation, boolean negate) {
  public boolean matches(String value) {
    return negate != collation.key(value).contains(collation.key(text));
  }
}
