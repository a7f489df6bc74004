package org.chalet.vcard.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address, a number, a date or the like.
 *
 * @param types in lower case, as {@code home}, {@code work}, {@code cell}
 * @param label how the person calls it; null where nothing is said
 * @param preferred whether it is the one to use first
 * @param service of an instant messenger; null where nothing is said
 */
public record ContactValue(
    String value,
    List<String> types,
    @Nullable String label,
    boolean preferred,
    @Nullable String service) {
  public ContactValue {
    types = List.copyOf(types);
  }

  public static ContactValue of(String value, String... types) {
    return new ContactValue(value, List.of(types), null, false, null);
  }
}
