package org.chalet.kernel.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Stream ids of objects in collections, derived from the collection and the object's name, so that
 * nobody has to look them up and names stay out of plain text.
 */
public final class ObjectId {
  /** Kind of the ids of calendar objects. */
  public static final String CALENDAR_OBJECT = "calendar-object";

  /** Kind of the ids of cards. */
  public static final String CARD = "card";

  /** Kind of the ids of what somebody says about a collection of somebody else. */
  public static final String SHARED_COLLECTION = "shared-collection";

  /** Kind of the ids of marks that cards are not of one person. */
  public static final String DUPLICATES = "duplicates";

  private static final int HASH_BYTES = 20;

  private ObjectId() {}

  /** {@code calendar-object:<hash>}. */
  public static String ofCalendarObject(CalendarId calendar, String name) {
    return CALENDAR_OBJECT + ':' + hash(calendar.raw(), name);
  }

  /** {@code card:<hash>}. */
  public static String ofCard(AddressBookId book, String name) {
    return CARD + ':' + hash(book.raw(), name);
  }

  /**
   * {@code shared-collection:<hash>}: how the account sees a collection of somebody else.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  public static String ofSharedCollection(String collection, String account) {
    return SHARED_COLLECTION + ':' + hash(collection, account);
  }

  /**
   * {@code duplicates:<hash>}: that these cards are not of one person.
   *
   * @param names in order
   */
  public static String ofDuplicates(AddressBookId book, List<String> names) {
    return DUPLICATES + ':' + hash(book.raw(), String.join("/", names));
  }

  private static String hash(String collection, String name) {
    try {
      byte[] text = (collection + '/' + name).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
