package org.chalet.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ConflictChoice;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Merges, edits and undos follow each other at random: whatever somebody wrote is in some card. */
class MergesInAnyOrderTest extends CardStory {
  private static final int STEPS = 40;

  private final Map<String, CardPut> there = new LinkedHashMap<>();
  private final Set<String> written = new HashSet<>();
  private final List<MergeId> merges = new ArrayList<>();
  private int values;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void nothing_is_lost(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 6; i++) {
      follow(put(i + ".vcf", card("u" + i, "Zoe", fresh(), fresh())));
    }
    for (int step = 0; step < STEPS; step++) {
      switch (random.nextInt(3)) {
        case 0 -> merge(random);
        case 1 -> edit(random);
        default -> undo(random);
      }
      assertAllIsThere("seed " + seed + ", step " + step);
    }
    while (!merges.isEmpty()) {
      undo(random);
    }
    assertAllIsThere("seed " + seed + ", at the end");
    assertThat(there).hasSizeGreaterThanOrEqualTo(6);
  }

  private void merge(Random random) {
    List<String> names = new ArrayList<>(there.keySet());
    if (names.size() < 2) {
      return;
    }
    Collections.shuffle(names, random);
    MergeId id = MergeId.ofLocal("m" + values++);
    merges.add(id);
    follow(
        new MergeContacts(
            id, book, new ResourceName(names.get(0)), List.of(new ResourceName(names.get(1)))));
  }

  /** Adds a value, in the manner of a client that sends the whole card. */
  private void edit(Random random) {
    List<CardPut> cards = List.copyOf(there.values());
    CardPut card = cards.get(random.nextInt(cards.size()));
    follow(put(card.name(), card.text().replace("END:VCARD", fresh() + "\r\nEND:VCARD")));
  }

  private void undo(Random random) {
    if (!merges.isEmpty()) {
      MergeId id = merges.remove(random.nextInt(merges.size()));
      follow(new UndoMerge(id, ConflictChoice.KEEP_LATER, false));
    }
  }

  private void follow(Command command) {
    for (Object event : story.when(ANNA, command).events()) {
      switch (event) {
        case CardPut put -> there.put(put.name(), put);
        case CardDeleted deleted -> there.remove(deleted.name());
        default -> {}
      }
    }
  }

  private String fresh() {
    String value = "value" + values++;
    written.add(value + "@example.org");
    return "EMAIL:" + value + "@example.org";
  }

  private void assertAllIsThere(String when) {
    Set<String> missing = new HashSet<>(written);
    for (CardPut card : there.values()) {
      missing.removeIf(value -> card.text().contains("EMAIL:" + value));
    }
    assertThat(missing).as(when).isEmpty();
  }
}
