package org.chalet.command.link;

import java.time.Duration;

/**
 * The door that a link opens; each slice that sends links declares its own.
 *
 * @param name unique, lower-case words joined by hyphens
 * @param lifetime how long a link is good
 */
public record LinkPurpose(String name, Duration lifetime) {
  public LinkPurpose {
    if (!name.matches("[a-z]+(-[a-z]+)*") || !lifetime.isPositive()) {
      throw new IllegalArgumentException("not a purpose of links: " + name);
    }
  }
}
