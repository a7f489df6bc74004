package org.chalet.query.history;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contact.CardDeleted;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ETags;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Every version of a calendar object or a card, the deleted ones' too; for whoever may look into
 * the past of what it was in. A page costs what it shows.
 */
public final class ObjectHistory {
  /** In place of a card that was merged: the name of the card that has what it said. */
  private static final String ABSORBED_BY = "absorbed-by";

  private static final String SCOPE = "timeline/";

  private final Streams streams;
  private final ReadablePast readable;

  public ObjectHistory(Streams streams, ReadablePast readable) {
    this.streams = streams;
    this.readable = readable;
  }

  /** How two versions are compared; null is a version that is not there. */
  interface Difference {
    List<FieldChange> between(byte @Nullable [] before, byte @Nullable [] after);
  }

  /**
   * What is asked about.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  record Asked(String collection, String stream, AccountId reader) {}

  Page<TimelineEntry> timeline(Asked asked, PageRequest request, Difference difference) {
    long since = since(asked);
    long end = streams.last(asked.stream()) + 1;
    String cursor = request.cursor();
    if (cursor != null) {
      end = Math.min(end, Cursors.decodeNumber(SCOPE + asked.stream(), cursor));
    } else if (end == 0) {
      throw unknown();
    }
    long first = Math.max(0, end - request.limit());
    List<ObjectVersion> versions = read(asked.stream(), Math.max(0, first - 1), end);
    List<TimelineEntry> newest = new ArrayList<>();
    long oldest = end;
    for (int at = versions.size() - 1; at >= 0; at--) {
      ObjectVersion now = versions.get(at);
      if (now.version() < first || now.event().position() < since) {
        break;
      }
      newest.add(entry(at == 0 ? null : versions.get(at - 1), now, difference));
      oldest = now.version();
    }
    if (newest.isEmpty() && cursor == null && versions.getLast().text() == null) {
      throw unknown();
    }
    boolean more = oldest > 0 && oldest == first && versions.getFirst().isSince(since);
    return new Page<>(newest, more ? Cursors.encode(SCOPE + asked.stream(), oldest) : null);
  }

  private List<ObjectVersion> read(String stream, long from, long end) {
    return streams.of(stream, from, end).stream().map(ObjectVersion::of).toList();
  }

  private static TimelineEntry entry(
      @Nullable ObjectVersion before, ObjectVersion now, Difference difference) {
    EventEnvelope event = now.event();
    byte[] text = now.text();
    List<FieldChange> changes =
        Payloads.state(event.payload()).equals("recorded")
            ? difference.between(before == null ? null : before.text(), text)
            : List.of();
    if (event.payload() instanceof CardDeleted gone && gone.absorbedBy() != null) {
      changes = new ArrayList<>(changes);
      changes.addFirst(new FieldChange(ABSORBED_BY, null, gone.absorbedBy()));
    }
    return TimelineEntry.of(event, text == null ? null : ETags.of(text), changes);
  }

  /**
   * The text of one version, byte for byte.
   *
   * @throws Rejected UNKNOWN_OBJECT also where the object was deleted or erased in that version
   */
  byte[] text(Asked asked, long version) {
    byte[] text = version(asked, version).text();
    if (text == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "this version has no text");
    }
    return text;
  }

  /**
   * @param to null for the last one
   * @throws Rejected UNKNOWN_OBJECT where there is no such version
   */
  VersionComparison compare(Asked asked, long from, @Nullable Long to, Difference difference) {
    ObjectVersion one = version(asked, from);
    ObjectVersion other = version(asked, to == null ? streams.last(asked.stream()) : to);
    return new VersionComparison(
        VersionComparison.Side.of(one),
        VersionComparison.Side.of(other),
        difference.between(one.text(), other.text()));
  }

  /** One that the reader may see: it was so since then, or was there when that began. */
  private ObjectVersion version(Asked asked, long version) {
    long since = since(asked);
    List<ObjectVersion> found =
        version < 0 ? List.of() : read(asked.stream(), version, version + 2);
    boolean shown =
        !found.isEmpty()
            && found.getFirst().version() == version
            && (found.getFirst().isSince(since)
                || found.getFirst().text() != null
                    && (found.size() == 1 || found.getLast().isSince(since + 1)));
    if (!shown) {
      throw unknown();
    }
    return found.getFirst();
  }

  private long since(Asked asked) {
    return readable.since(asked.reader(), asked.collection()).orElseThrow(ObjectHistory::unknown);
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing that you may see was ever called so");
  }
}
