package org.chalet.query.calendar;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.chalet.icalendar.PublishedCalendar;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.calendar.FeedSource.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches every published calendar about once an hour, each at a moment of its own, and less often
 * where its publisher wants that, but daily at least. Whatever cannot be fetched or read leaves
 * what was there before, and says why.
 */
public final class FeedRounds {
  private static final Logger LOG = LoggerFactory.getLogger(FeedRounds.class);
  private static final int AT_ONCE = 16;
  private static final int MOST_OBJECTS = 20_000;
  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final long DAY = Duration.ofDays(1).toSeconds();
  private static final long JITTER = Duration.ofMinutes(6).toSeconds();

  private final Feeds feeds;
  private final FeedSource source;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final Watch watch;

  /** Is told of calendars that show something else than before. */
  public interface Watch {
    /** Of what is in the calendar. */
    void contentChanged(String calendar);

    /** Its publisher says something else of the calendar itself. */
    void faceChanged(String calendar, String owner);
  }

  public FeedRounds(
      Feeds feeds, FeedSource source, InstantSource clock, RandomGenerator random, Watch watch) {
    this.watch = watch;
    this.feeds = feeds;
    this.source = source;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What is published at one place.
   *
   * @param states of all calendars that show it
   */
  private record Source(URI url, List<FeedDocument> states) {
    /** Whether some were never fetched, and others are as they are to be. */
    Optional<FeedDocument> fresh(long now) {
      boolean onlyNew =
          states.stream().filter(state -> state.isDue(now)).noneMatch(FeedDocument::wasFetched);
      return onlyNew
          ? states.stream()
              .filter(state -> !state.isDue(now) && state.wasFetched() && state.failure() == null)
              .findFirst()
          : Optional.empty();
    }

    /** What all know of it; of the unknown one where they do not know the same. */
    FeedDocument known() {
      FeedDocument first = states.getFirst();
      return states.stream().allMatch(first::knowsTheSameAs) ? first : FeedDocument.unknown("");
    }
  }

  /** Fetches what is due, once for all who subscribe to it. */
  public void round(BooleanSupplier mayGoOn) {
    String behind = "";
    List<SubscriptionDocument> page = feeds.subscriptions(behind, AT_ONCE);
    while (!page.isEmpty() && mayGoOn.getAsBoolean()) {
      fetch(due(page));
      behind = page.getLast().calendar();
      page = feeds.subscriptions(behind, AT_ONCE);
    }
    feeds.prune();
  }

  /** Those that can be had from a calendar that shows the same are taken from there. */
  private List<Source> due(List<SubscriptionDocument> page) {
    long now = clock.instant().getEpochSecond();
    List<Source> due = new ArrayList<>();
    page.stream()
        .filter(subscription -> feeds.state(subscription.calendar()).isDue(now))
        .map(SubscriptionDocument::url)
        .distinct()
        .map(url -> new Source(URI.create(url), feeds.states(url)))
        .forEach(source ->
            source
                .fresh(now)
                .ifPresentOrElse(fresh -> copy(fresh, source, now), () -> due.add(source)));
    return due;
  }

  private void copy(FeedDocument fresh, Source source, long now) {
    Map<String, FetchedObject> shown = feeds.shown(fresh.calendar());
    CollectionProperties face = feeds.face(fresh.calendar()).orElse(CollectionProperties.NONE);
    source.states().stream()
        .filter(state -> state.isDue(now))
        .forEach(state -> keep(fresh.of(state.calendar()), face, shown));
  }

  /** Fetched side by side, since some publishers are slow; stored one after the other. */
  private void fetch(List<Source> due) {
    List<Future<Answer>> answers = new ArrayList<>();
    try (ExecutorService fetching = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Source one : due) {
        FeedDocument known = known(one);
        answers.add(
            fetching.submit(() -> source.fetch(one.url(), known.etag(), known.lastModified())));
      }
    }
    for (int i = 0; i < due.size(); i++) {
      Future<Answer> answer = answers.get(i);
      long now = clock.instant().getEpochSecond();
      Answer had =
          answer.state() == Future.State.SUCCESS
              ? answer.resultNow()
              : new Answer.Failed("internal");
      long jitter = random.nextLong(-JITTER, JITTER);
      due.get(i).states().forEach(state -> take(state, had, now, jitter));
    }
  }

  /** Whose face was never read is fetched whole, though its publisher says that nothing changed. */
  private FeedDocument known(Source source) {
    boolean described =
        source.states().stream().allMatch(state -> feeds.face(state.calendar()).isPresent());
    return described ? source.known() : FeedDocument.unknown("");
  }

  private static long pause(long refresh) {
    return Math.clamp(refresh, HOUR, DAY);
  }

  private void take(FeedDocument before, Answer answer, long now, long jitter) {
    long next = now + HOUR + jitter;
    try {
      switch (answer) {
        case Answer.Unchanged unchanged ->
            feeds.keep(before.unchanged(now, now + pause(before.refresh()) + jitter));
        case Answer.Failed failed -> feeds.keep(before.failed(failed.why(), next));
        case Answer.Content content -> take(before, content, now, next);
      }
    } catch (Rejected unreadable) {
      feeds.keep(before.failed("not-a-calendar", next));
    } catch (RuntimeException e) {
      LOG.error("A subscribed calendar cannot be taken in", e);
      feeds.keep(before.failed("internal", next));
    }
  }

  private void take(FeedDocument before, Answer.Content content, long now, long next) {
    PublishedCalendar published = PublishedCalendar.of(content.bytes());
    Map<String, FetchedObject> objects = new LinkedHashMap<>();
    int skipped = 0;
    for (byte[] text : published.objects()) {
      try {
        FetchedObject object = FetchedObject.of(text);
        objects.put(object.name(), object);
      } catch (RuntimeException cannotBeShown) {
        skipped++;
      }
    }
    if (objects.size() > MOST_OBJECTS) {
      feeds.keep(before.failed("too-large", next));
      return;
    }
    if (objects.isEmpty() && skipped > 0) {
      feeds.keep(before.failed("not-a-calendar", next));
      return;
    }
    Duration wanted = published.refresh();
    long refresh = wanted == null ? 0 : wanted.toSeconds();
    FeedDocument state =
        new FeedDocument(
            before.calendar(),
            content.etag(),
            content.lastModified(),
            now,
            next + pause(refresh) - HOUR,
            null,
            skipped,
            refresh);
    keep(state, FeedFace.of(published), objects);
  }

  private void keep(
      FeedDocument state, CollectionProperties face, Map<String, FetchedObject> objects) {
    String calendar = state.calendar();
    Feeds.Kept kept = feeds.keep(state, face, objects);
    if (kept.content()) {
      watch.contentChanged(calendar);
    }
    if (kept.face()) {
      feeds.subscription(calendar).ifPresent(of -> watch.faceChanged(calendar, of.owner()));
    }
  }
}
