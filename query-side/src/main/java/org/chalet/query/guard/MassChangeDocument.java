package org.chalet.query.guard;

import java.time.Instant;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.kernel.value.CollectionId;
import org.jspecify.annotations.Nullable;

/**
 * A mass change of which the owner has not said what it is.
 *
 * @param first position of its first event
 * @param began seconds since 1970 UTC
 * @param noticed seconds since 1970 UTC
 */
public record MassChangeDocument(
    String collection,
    String owner,
    long first,
    long began,
    long noticed,
    String actor,
    @Nullable String credential,
    int deleted,
    int rewritten,
    boolean held) {
  static MassChangeDocument of(MassChangeNoticed noticed, Instant at) {
    return new MassChangeDocument(
        noticed.collection(),
        noticed.owner(),
        noticed.first(),
        noticed.began(),
        at.getEpochSecond(),
        noticed.actor(),
        noticed.credential(),
        noticed.deleted(),
        noticed.rewritten(),
        noticed.held());
  }

  static String id(String collection, long first) {
    return new MassChangeId(new CollectionId(collection), first).toString();
  }

  /** As commands name it. */
  public String id() {
    return id(collection, first);
  }
}
