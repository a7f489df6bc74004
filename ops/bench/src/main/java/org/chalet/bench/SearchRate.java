package org.chalet.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarProjection;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.directory.Directories;
import org.chalet.query.directory.DirectoryProjection;
import org.chalet.query.projection.Views;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.search.Search;
import org.chalet.query.search.SearchProjection;
import org.chalet.query.search.Shelves;
import org.chalet.query.search.Wanted;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.jspecify.annotations.Nullable;

/**
 * Pages of 20 out of 100,000 objects, for somebody who reads nearly all of them and for somebody
 * who reads one in a hundred. It is processor time that is measured.
 */
final class SearchRate {
  private static final int TURNS = 300;
  private static final int PAGE = 20;
  private static final double TARGET = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private SearchRate() {}

  /** What is asked for, made up anew each time. */
  private record Question(String name, Function<Random, Wanted> made) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("one letter", random -> words(letter(random))),
          new Question("two letters", random -> words(Prose.word(random).substring(0, 2))),
          new Question(
              "four letters of a frequent word",
              random -> words(Prose.frequent(random).substring(0, 4))),
          new Question("a frequent word", random -> words(Prose.frequent(random))),
          new Question("any word", random -> words(Prose.word(random))),
          new Question("a word that is nowhere", random -> words("zzzz" + letter(random))),
          new Question("two words", random -> words(Prose.word(random) + ' ' + Prose.word(random))),
          new Question(
              "four letters, apart",
              random ->
                  words(
                      String.join(
                          " ", letter(random), letter(random), letter(random), letter(random)))),
          new Question("a letter, in a month", random -> inMonth(letter(random), random)),
          new Question(
              "a word, with a person",
              random -> wanted(Prose.frequent(random), null, null, Prose.person(random))),
          new Question("a person", random -> wanted(null, null, null, Prose.person(random))));

  private static String letter(Random random) {
    return Prose.word(random).substring(0, 1);
  }

  private static Wanted words(String typed) {
    return wanted(typed, null, null, null);
  }

  private static Wanted inMonth(String typed, Random random) {
    Instant from = Prose.time(random);
    return wanted(typed, from, from.plus(Duration.ofDays(30)), null);
  }

  private static Wanted wanted(
      @Nullable String typed,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable String person) {
    return Wanted.of(typed, null, from, to, person, null);
  }

  static void run(Report report, Path parent) throws Exception {
    try (Ground ground = new Ground(parent)) {
      SearchHistory.fill(ground);
      long head = ground.storage.eventLog().head();
      SearchProjection found = new SearchProjection();
      try (Views views =
          RebuildRate.views(
              ground,
              List.of(
                  new CalendarProjection(),
                  new AddressBookProjection(),
                  new SharingProjection(),
                  new DirectoryProjection(),
                  found))) {
        long before = System.nanoTime();
        views.start();
        for (String view : List.of("calendar", "contact", "sharing", "directory", "search")) {
          if (!views.await(view, head, PATIENCE)) {
            throw new IllegalStateException("view " + view + " did not catch up");
          }
        }
        double seconds = (System.nanoTime() - before) / 1e9;
        report.rate("taking in what is found, with four other views", head / seconds, 0);
        Search search = search(views);
        measure(report, search, SearchHistory.MANY, "reads 99 %");
        measure(report, search, SearchHistory.FEW, "reads 1 %");
      }
    }
  }

  private static Search search(Views views) {
    Directories directories = new Directories(views.live("directory"));
    return new Search(
        new Shelves(
            new CalendarViews(views.live("calendar")),
            new AddressBookViews(views.live("contact")),
            directories,
            new Sharing(views.live("sharing")),
            new Shelves.Indexes(
                views.live("search"), views.live("search"), views.live("directory"))),
        () -> Prose.NOW);
  }

  private static void measure(Report report, Search search, AccountId asker, String reads) {
    for (Question question : QUESTIONS) {
      Random random = new Random(11);
      Latencies taken = new Latencies(TURNS);
      long items = 0;
      for (int turn = 0; turn < TURNS + TURNS / 5; turn++) {
        Wanted wanted = question.made().apply(random);
        long before = THREADS.getCurrentThreadCpuTime();
        int shown = search.page(asker, wanted, new PageRequest(null, PAGE)).items().size();
        if (turn >= TURNS / 5) {
          taken.add(THREADS.getCurrentThreadCpuTime() - before);
          items += shown;
        }
      }
      String name = "%s, %s (%.1f shown)".formatted(question.name(), reads, items / (double) TURNS);
      report.millis(
          name.toLowerCase(Locale.ROOT) + ", p50", Latencies.within(0.5, List.of(taken)), 0);
      report.millis(
          name.toLowerCase(Locale.ROOT) + ", p99", Latencies.within(0.99, List.of(taken)), TARGET);
    }
  }
}
