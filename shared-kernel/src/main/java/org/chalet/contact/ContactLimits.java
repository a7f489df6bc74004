package org.chalet.contact;

import org.chalet.contentline.Limits;

/** What a card may cost, photo included; announced over DAV as {@code max-resource-size}. */
public final class ContactLimits {
  public static final Limits CARD = new Limits(4 * 1024 * 1024, 20_000, 16);

  /** Bytes in all address books of a person. */
  public static final long QUOTA = 5L * 1024 * 1024 * 1024;

  private ContactLimits() {}
}
