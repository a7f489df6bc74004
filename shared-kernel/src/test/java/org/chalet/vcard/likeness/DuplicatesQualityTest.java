package org.chalet.vcard.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class DuplicatesQualityTest {
  private static final Logger LOG = LoggerFactory.getLogger(DuplicatesQualityTest.class);

  /** The rules were tuned by the first; the others were held out. */
  @ParameterizedTest
  @ValueSource(longs = {1, 20_261, 4_242, 99})
  void almost_all_duplicates_are_found_and_almost_nobody_is_taken_for_somebody_else(long seed) {
    Figures figures = Figures.of(GeneratedBook.of(seed, 8_000));
    LOG.info("seed {}: {}", seed, figures);
    assertThat(figures.precision()).isGreaterThanOrEqualTo(0.99);
    assertThat(figures.recall()).isGreaterThanOrEqualTo(0.95);
  }

  /** Pairs of cards of one person: how many were found, and how many of those are right. */
  record Figures(long pairs, long found, long right, Duration took) {
    static Figures of(GeneratedBook book) {
      long start = System.nanoTime();
      List<Cluster> clusters =
          Duplicates.among(book.cards(), "CH").stream().filter(Cluster::isLikely).toList();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      long found = 0;
      long right = 0;
      for (Cluster cluster : clusters) {
        Map<Integer, Integer> people = new HashMap<>();
        cluster.cards().forEach(card -> people.merge(book.person(card), 1, Integer::sum));
        found += pairs(cluster.cards().size());
        right += people.values().stream().mapToLong(Figures::pairs).sum();
      }
      Map<Integer, Integer> truth = new HashMap<>();
      book.cards().forEach(card -> truth.merge(book.person(card.name()), 1, Integer::sum));
      long pairs = truth.values().stream().mapToLong(Figures::pairs).sum();
      return new Figures(pairs, found, right, took);
    }

    private static long pairs(int cards) {
      return (long) cards * (cards - 1) / 2;
    }

    double precision() {
      return (double) right / found;
    }

    double recall() {
      return (double) right / pairs;
    }

    @Override
    public String toString() {
      return "precision %.4f, recall %.4f, %d pairs, %s"
          .formatted(precision(), recall(), pairs, took);
    }
  }
}
