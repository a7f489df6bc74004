package org.chalet.storage.mongodb;

import com.mongodb.client.model.Filters;
import java.util.HexFormat;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.chalet.store.Claim;
import org.chalet.store.NewEvent;

/**
 * The texts in the unique index of the log: {@code s/<stream>/<sequence>} for a place in a stream,
 * {@code c/<length of scope>/<scope>/<name>/<version>} for a name that changed hands. Numbers have
 * 16 hex digits, so texts of one stream or name sort by number and no two things share a text.
 */
final class Keys {
  private static final HexFormat HEX = HexFormat.of();
  private static final int DIGITS = 16;
  private static final String BEYOND_DIGITS = "g";

  private Keys() {}

  static String place(NewEvent event) {
    return place(event.aggregateId(), event.sequence());
  }

  static String place(String aggregateId, long sequence) {
    return stream(aggregateId) + HEX.toHexDigits(sequence);
  }

  static String version(Name name, long version) {
    return name(name) + HEX.toHexDigits(version);
  }

  /** The version in the key, or 0 when the key is of something else. */
  static long versionIn(String key, Name name) {
    String start = name(name);
    boolean itsOwn = key.startsWith(start) && key.length() == start.length() + DIGITS;
    return itsOwn ? HexFormat.fromHexDigitsToLong(key, start.length(), key.length()) : 0;
  }

  /** Groups with events of the stream in that range, and perhaps a few others. */
  static Bson holdsStream(String aggregateId, long fromSequence, long beyond) {
    return between(place(aggregateId, fromSequence), place(aggregateId, beyond));
  }

  /** Groups in which the name changed hands, and perhaps a few others. */
  static Bson holdsName(Name name) {
    return between(name(name), name(name) + BEYOND_DIGITS);
  }

  private static Bson between(String lowest, String beyond) {
    return Filters.elemMatch(LogFields.KEYS, new Document("$gte", lowest).append("$lt", beyond));
  }

  private static String stream(String aggregateId) {
    return "s/" + aggregateId + "/";
  }

  private static String name(Name name) {
    return "c/" + name.scope().length() + "/" + name.scope() + "/" + name.name() + "/";
  }

  /** What a claim is about. */
  record Name(String scope, String name) {
    static Name of(Claim claim) {
      return new Name(claim.scope(), claim.name());
    }
  }
}
