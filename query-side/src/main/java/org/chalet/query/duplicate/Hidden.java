package org.chalet.query.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.vcard.likeness.Cluster;

/** Which clusters somebody hid: those with no other card than those of one mark. */
final class Hidden {
  private record Mark(String id, Set<String> cards) {}

  private final Map<String, List<Mark>> marks = new HashMap<>();

  Hidden(List<HiddenDocument> documents) {
    for (HiddenDocument document : documents) {
      Mark mark = new Mark(document.mark(), new HashSet<>(document.cards()));
      document
          .cards()
          .forEach(card -> marks.computeIfAbsent(card, one -> new ArrayList<>(1)).add(mark));
    }
  }

  Optional<String> mark(Cluster cluster) {
    return marks.getOrDefault(cluster.cards().getFirst(), List.of()).stream()
        .filter(mark -> mark.cards().containsAll(cluster.cards()))
        .map(Mark::id)
        .findFirst();
  }
}
