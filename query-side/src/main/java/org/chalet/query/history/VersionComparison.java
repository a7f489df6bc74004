package org.chalet.query.history;

import java.time.Instant;
import java.util.List;
import org.chalet.kernel.value.ETags;
import org.jspecify.annotations.Nullable;

/**
 * What makes one version of an object differ from another.
 *
 * @param changes what has to be changed in the one to get the other
 */
public record VersionComparison(Side from, Side to, List<FieldChange> changes) {
  public VersionComparison {
    changes = List.copyOf(changes);
  }

  /**
   * A version.
   *
   * @param etag null where the object was deleted, or can be read no more
   * @param state {@code recorded}, {@code erased} or {@code unreadable}
   */
  public record Side(
      long version,
      long position,
      Instant time,
      String actor,
      @Nullable String etag,
      String state) {
    static Side of(ObjectVersion version) {
      byte[] text = version.text();
      return new Side(
          version.version(),
          version.event().position(),
          version.event().time(),
          version.event().trail().actor(),
          text == null ? null : ETags.of(text),
          Payloads.state(version.event().payload()));
    }
  }
}
