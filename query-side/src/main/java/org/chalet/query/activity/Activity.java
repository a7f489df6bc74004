package org.chalet.query.activity;

import static org.chalet.query.activity.ActivitySchema.BY_CLIENT;
import static org.chalet.query.activity.ActivitySchema.BY_NUMBER;
import static org.chalet.query.activity.ActivitySchema.CLIENTS;
import static org.chalet.query.activity.ActivitySchema.CLIENTS_OF;
import static org.chalet.query.activity.ActivitySchema.DEEDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** Finds deeds, and the clients that did them. Whoever asks has been verified to see them. */
public final class Activity {
  private static final int MOST_RUNS = 10;

  private final Supplier<View> live;
  private final LongSupplier head;
  private final LongPredicate caughtUp;

  /**
   * @param live the live view of {@link ActivityProjection}
   * @param head of the log
   * @param caughtUp waits until that view has taken in a position; false when that took too long
   */
  public Activity(Supplier<View> live, LongSupplier head, LongPredicate caughtUp) {
    this.live = live;
    this.head = head;
    this.caughtUp = caughtUp;
  }

  /** The newest first; a page may be short although there is more. */
  public Page<Deed> page(Wanted wanted, PageRequest request) {
    View view = upToDate();
    long asked = request.cursor() == null ? Long.MAX_VALUE : position(request.cursor());
    long beyond = Math.min(asked, wanted.beyond());
    List<Deed> shown = new ArrayList<>();
    for (int runs = 0; runs < MOST_RUNS; runs++) {
      DeedRun run = DeedRun.newest(view, wanted, beyond);
      for (Deed deed : run.deeds()) {
        if (shown.size() == request.limit()) {
          return new Page<>(shown, Long.toString(beyond));
        }
        beyond = deed.position();
        if (wanted.matching().test(deed)) {
          shown.add(deed);
        }
      }
      if (run.isEnd()) {
        return new Page<>(shown, null);
      }
    }
    return new Page<>(shown, Long.toString(beyond));
  }

  /** All of them in the order in which they were done, read in runs. */
  public void each(Wanted wanted, Consumer<Deed> consumer) {
    all(wanted).forEach(consumer);
  }

  /** All of them in the order in which they were done, read in runs while they are asked for. */
  public Stream<Deed> all(Wanted wanted) {
    View view = upToDate();
    return Stream.iterate(
            Optional.of(DeedRun.oldest(view, wanted, wanted.from())),
            Optional::isPresent,
            run ->
                run.filter(done -> !done.isEnd())
                    .map(done -> DeedRun.oldest(view, wanted, done.last() + 1)))
        .flatMap(run -> run.orElseThrow().deeds().stream())
        .filter(wanted.matching());
  }

  /** Somebody's clients, the one that appeared last comes first. */
  public Page<KnownClient> clients(String actor, PageRequest request) {
    return request
        .page(upToDate(), CLIENTS, Scan.of(CLIENTS_OF, actor).reversed())
        .map(Document::value);
  }

  /** All of them; people have few. */
  public List<KnownClient> clients(String actor) {
    return upToDate().find(CLIENTS, Scan.of(CLIENTS_OF, actor)).stream()
        .map(Document::value)
        .toList();
  }

  /** Those that did the deeds and are still known, by their numbers. */
  public Map<Long, KnownClient> clientsOf(List<Deed> deeds) {
    Map<Long, KnownClient> found = new HashMap<>();
    for (Deed deed : deeds) {
      Long number = deed.client();
      if (number != null && !found.containsKey(number)) {
        client(number).ifPresent(client -> found.put(number, client));
      }
    }
    return found;
  }

  public Optional<KnownClient> client(long number) {
    return live.get().find(CLIENTS, Scan.of(BY_NUMBER, number)).stream()
        .findFirst()
        .map(Document::value);
  }

  public long count(KnownClient client, long from, long beyond) {
    return live.get().count(DEEDS, Scan.of(BY_CLIENT, client.number()).between(from, beyond));
  }

  public Optional<Deed> last(KnownClient client, long from, long beyond) {
    var scan = Scan.of(BY_CLIENT, client.number()).between(from, beyond);
    return live.get().find(DEEDS, scan.reversed().limit(1)).stream()
        .findFirst()
        .map(Document::value);
  }

  private View upToDate() {
    if (!caughtUp.test(head.getAsLong())) {
      throw new Rejected(ErrorCode.STORAGE_UNAVAILABLE, "what was done lately is not told yet");
    }
    return live.get();
  }

  private static long position(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
    }
  }
}
