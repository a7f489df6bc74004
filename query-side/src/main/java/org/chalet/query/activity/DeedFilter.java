package org.chalet.query.activity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chalet.query.past.Moments;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/** What a filter means for deeds. */
public final class DeedFilter {
  private final Activity activity;
  private final Moments moments;

  public DeedFilter(Activity activity, Moments moments) {
    this.activity = activity;
    this.moments = moments;
  }

  /**
   * All that the filter says but for the object, by which there are indexes.
   *
   * @param scans see {@link Wanted#scans}
   */
  public Wanted wanted(List<Scan<Deed>> scans, EventFilter filter) {
    return wanted(scans, filter, deed -> true);
  }

  /**
   * The same; what a client calls itself counts for some deeds only.
   *
   * @param tellsClient whose client's name may be told
   */
  public Wanted wanted(List<Scan<Deed>> scans, EventFilter filter, Predicate<Deed> tellsClient) {
    Map<Long, Optional<KnownClient>> known = new HashMap<>();
    Predicate<Deed> matching =
        deed ->
            filter.admits(deed.actor(), deed.event(), Instant.ofEpochMilli(deed.time()))
                && filter.admitsClient(
                    deed.channel(), tellsClient.test(deed) ? userAgent(deed, known) : null);
    return new Wanted(
        scans,
        matching,
        filter.from() == null ? 0 : moments.from(filter.from()),
        filter.to() == null ? Long.MAX_VALUE : moments.from(filter.to()));
  }

  private @Nullable String userAgent(Deed deed, Map<Long, Optional<KnownClient>> known) {
    Long number = deed.client();
    return number == null
        ? null
        : known.computeIfAbsent(number, activity::client).map(KnownClient::userAgent).orElse(null);
  }
}
