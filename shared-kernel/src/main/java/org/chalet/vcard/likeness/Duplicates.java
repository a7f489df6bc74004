package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the cards of an address book that are of one person. */
public final class Duplicates {
  /** More cards than that are never put together. */
  public static final int LARGEST = 50;

  private static final Comparator<Cluster> ORDER =
      Comparator.comparingInt(Cluster::score)
          .reversed()
          .thenComparing(one -> one.cards().getFirst());

  private final List<Person> people;
  private final Scorer scorer;
  private final Groups groups;
  private final List<Pair> used = new ArrayList<>();

  private Duplicates(List<Person> people, Scorer scorer) {
    this.people = people;
    this.scorer = scorer;
    this.groups = new Groups(people.size());
  }

  /** A card to be looked at. */
  public record Card(String name, CardTraits traits) {}

  private record Pair(int one, int other, int score) {}

  /**
   * The likely ones first, the same for the same cards in whatever order they come. A card is in
   * one cluster at most: one that is likely in one is in no possible one.
   *
   * @param region where numbers without a country are from; null for the one that most
   *     international numbers of these cards have
   */
  public static List<Cluster> among(Collection<Card> cards, @Nullable String region) {
    List<Card> ordered = cards.stream().sorted(Comparator.comparing(Card::name)).toList();
    PhoneKeys numbers = new PhoneKeys(region == null ? usualRegion(ordered) : region);
    List<Person> people =
        ordered.stream().map(card -> Person.of(card.name(), card.traits(), numbers)).toList();
    Blocks blocks = new Blocks(people);
    return new Duplicates(people, new Scorer(blocks.shared())).clusters(blocks.pairs());
  }

  /** Whether numbers can be read as in that region of ISO 3166. */
  public static boolean knowsRegion(String region) {
    return PhoneKeys.knows(region);
  }

  private List<Cluster> clusters(long[] candidates) {
    List<Pair> pairs = new ArrayList<>();
    for (long candidate : candidates) {
      int one = Blocks.earlier(candidate);
      int other = Blocks.later(candidate);
      int score = scorer.score(people.get(one), people.get(other));
      if (score >= Likeness.POSSIBLE) {
        pairs.add(new Pair(one, other, score));
      }
    }
    pairs.sort(
        Comparator.comparingInt(Pair::score)
            .reversed()
            .thenComparing(Pair::one)
            .thenComparing(Pair::other));
    int likely = 0;
    while (likely < pairs.size() && pairs.get(likely).score() >= Likeness.LIKELY) {
      join(pairs.get(likely++));
    }
    boolean[] taken = new boolean[people.size()];
    used.forEach(pair -> taken[pair.one()] = taken[pair.other()] = true);
    for (Pair pair : pairs.subList(likely, pairs.size())) {
      if (!taken[pair.one()] && !taken[pair.other()]) {
        join(pair);
      }
    }
    return collected();
  }

  /** Joins two groups, unless somebody in one is surely nobody of the other. */
  private void join(Pair pair) {
    List<Integer> one = groups.of(pair.one());
    List<Integer> other = groups.of(pair.other());
    if (one != other && one.size() + other.size() <= LARGEST && fit(one, other)) {
      groups.join(one, other);
      used.add(pair);
    }
  }

  private boolean fit(List<Integer> one, List<Integer> other) {
    for (int first : one) {
      for (int second : other) {
        Person a = people.get(first);
        Person b = people.get(second);
        if (a.isSomebodyElse(b) || scorer.score(a, b) < 0) {
          return false;
        }
      }
    }
    return true;
  }

  private List<Cluster> collected() {
    Map<List<Integer>, List<Pair>> links = new IdentityHashMap<>();
    used.forEach(
        pair -> links.computeIfAbsent(groups.of(pair.one()), one -> new ArrayList<>(1)).add(pair));
    List<Cluster> clusters = new ArrayList<>(links.size());
    links.forEach((members, pairs) ->
        clusters.add(
            new Cluster(
                members.stream().sorted().map(at -> people.get(at).card()).toList(),
                pairs.getLast().score(),
                pairs.stream().map(this::link).toList())));
    clusters.sort(ORDER);
    return clusters;
  }

  private Cluster.Link link(Pair pair) {
    Person one = people.get(pair.one());
    Person other = people.get(pair.other());
    return new Cluster.Link(one.card(), other.card(), scorer.explain(one, other));
  }

  private static @Nullable String usualRegion(Collection<Card> cards) {
    Map<String, Integer> regions = new HashMap<>();
    int looked = 0;
    for (Card card : cards) {
      for (String phone : card.traits().phones()) {
        if (phone.startsWith("+") && looked++ < 500) {
          String region = PhoneKeys.regionOf(phone);
          if (region != null) {
            regions.merge(region, 1, Integer::sum);
          }
        }
      }
    }
    return regions.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
