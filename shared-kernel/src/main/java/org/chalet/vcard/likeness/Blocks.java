package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * Which cards are compared at all: those that have a value or a whole name in common. In a value
 * that very many have, only those next to each other by name.
 */
final class Blocks {
  private static final int LARGEST = 24;
  private static final int NEIGHBOURS = 8;
  private static final int LARGEST_OF_NAME = 8;
  private static final int NEIGHBOURS_BY_NAME = 3;

  private final List<Person> people;
  private final Map<String, List<Integer>> values = new HashMap<>();
  private final Map<String, List<Integer>> names = new HashMap<>();

  Blocks(List<Person> people) {
    this.people = people;
    for (int i = 0; i < people.size(); i++) {
      add(people.get(i), i);
    }
  }

  private void add(Person person, int at) {
    for (String mail : person.mails()) {
      put(values, mail, at);
    }
    for (String phone : person.phones()) {
      put(values, phone, at);
    }
    if (!person.address().isEmpty()) {
      put(values, person.address(), at);
    }
    if (!person.name().isEmpty() && !person.name().isSingle()) {
      put(names, person.name().key(), at);
    }
    Birthday birthday = person.birthday();
    if (birthday != null && birthday.isWhole()) {
      put(names, birthday.year() + birthday.day(), at);
    }
  }

  private static void put(Map<String, List<Integer>> blocks, String key, int at) {
    blocks.computeIfAbsent(key, one -> new ArrayList<>(2)).add(at);
  }

  SharedValues shared() {
    SharedValues shared = new SharedValues();
    values.forEach((value, holders) -> {
      if (holders.size() > 1) {
        shared.add(value, holders.stream().map(people::get).toList());
      }
    });
    return shared;
  }

  /** Each pair once, in order: the earlier card in the upper half, the later in the lower. */
  long[] pairs() {
    LongStream.Builder pairs = LongStream.builder();
    values.values().forEach(block -> addPairs(block, LARGEST, NEIGHBOURS, pairs));
    names.values().forEach(block -> addPairs(block, LARGEST_OF_NAME, NEIGHBOURS_BY_NAME, pairs));
    long[] sorted = pairs.build().toArray();
    Arrays.sort(sorted);
    int kept = 0;
    for (long pair : sorted) {
      if (kept == 0 || sorted[kept - 1] != pair) {
        sorted[kept++] = pair;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private void addPairs(List<Integer> block, int largest, int neighbours, LongConsumer pairs) {
    List<Integer> near = block;
    int reach = block.size();
    if (block.size() > largest) {
      near = new ArrayList<>(block);
      near.sort(
          Comparator.comparing((Integer at) -> people.get(at).name().key())
              .thenComparing(Comparator.naturalOrder()));
      reach = neighbours;
    }
    for (int i = 0; i < near.size(); i++) {
      for (int j = i + 1; j < near.size() && j <= i + reach; j++) {
        int one = near.get(i);
        int other = near.get(j);
        if (one != other) {
          pairs.accept(pair(Math.min(one, other), Math.max(one, other)));
        }
      }
    }
  }

  private static long pair(int earlier, int later) {
    return (long) earlier << Integer.SIZE | later;
  }

  static int earlier(long pair) {
    return (int) (pair >> Integer.SIZE);
  }

  static int later(long pair) {
    return (int) pair;
  }
}
