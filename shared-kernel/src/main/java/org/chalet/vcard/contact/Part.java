package org.chalet.vcard.contact;

import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/** How a field of contacts stands in cards, one property for each item. */
interface Part<T> {
  boolean is(CardProperty property);

  /**
   * @param label how Apple's programs call it
   */
  T read(CardProperty property, @Nullable String label);

  /**
   * @param former the property that the item takes the place of, for what it has besides
   * @param version 3.0 or 4.0
   */
  CardProperty write(T item, @Nullable CardProperty former, String version);

  default @Nullable String label(T item) {
    return null;
  }

  /** Whether the second may well be the first, changed. */
  default boolean alike(T one, T other) {
    return false;
  }
}
