package org.chalet.scheduling.itip;

import java.util.Optional;

/** What a message is for (RFC 5546, 1.4). */
public enum Method {
  PUBLISH,
  REQUEST,
  REPLY,
  ADD,
  CANCEL,
  REFRESH,
  COUNTER,
  DECLINECOUNTER;

  /** Empty for what RFC 5546 does not know. */
  public static Optional<Method> named(String text) {
    for (Method method : values()) {
      if (method.name().equalsIgnoreCase(text.strip())) {
        return Optional.of(method);
      }
    }
    return Optional.empty();
  }

  /** Whether organizers send it, to attendees. */
  public boolean isOrganizers() {
    return switch (this) {
      case PUBLISH, REQUEST, ADD, CANCEL, DECLINECOUNTER -> true;
      case REPLY, REFRESH, COUNTER -> false;
    };
  }
}
