package org.chalet.contact;

import org.chalet.contentline.Limits;

/** What a card may cost, photo included; announced over DAV as {@code max-resource-size}. */
public final class ContactLimits {
  public static final Limits CARD = new Limits(4 * 1024 * 1024, 20_000, 16);

  /** Bytes of one picture, which in base64 leaves room for the rest of the card. */
  public static final int IMAGE = 2 * 1024 * 1024;

  private ContactLimits() {}
}
