package org.chalet.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words as people use them: some often, most hardly ever. */
final class Prose {
  static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  private static final int VOCABULARY = 20_000;
  private static final int FREQUENT = 50;
  private static final int PEOPLE = 5_000;
  private static final int DAYS = 3_000;
  private static final long DAY = 86_400;
  private static final double FLAT = 20;
  private static final String CONSONANTS = "bcdfghklmnprst";
  private static final String VOWELS = "aeiou";
  private static final List<String> WORDS = vocabulary();

  private Prose() {}

  private static List<String> vocabulary() {
    Random random = new Random(1);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < VOCABULARY; i++) {
      StringBuilder word = new StringBuilder();
      int syllables = 2 + random.nextInt(4);
      for (int s = 0; s < syllables; s++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
            .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      words.add(word.toString());
    }
    return words;
  }

  /** The n-th most frequent word is used about as often as n says (Zipf, flat at the top). */
  static String word(Random random) {
    double rank = FLAT * Math.exp(random.nextDouble() * Math.log(VOCABULARY / FLAT)) - FLAT;
    return WORDS.get((int) Math.min(rank, VOCABULARY - 1.0));
  }

  static String frequent(Random random) {
    return WORDS.get(random.nextInt(FREQUENT));
  }

  static String text(Random random, int words) {
    List<String> text = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      text.add(word(random));
    }
    return String.join(" ", text);
  }

  static String person(Random random) {
    return "person" + random.nextInt(PEOPLE) + "@example.org";
  }

  /** Six years before now, and two after it. */
  static Instant time(Random random) {
    return NOW.plusSeconds(
        (random.nextInt(DAYS) - DAYS * 3L / 4) * DAY + random.nextInt((int) DAY));
  }
}
