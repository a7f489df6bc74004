package org.chalet.query.duplicate;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.chalet.vcard.likeness.Cluster;
import org.jspecify.annotations.Nullable;

/**
 * What was found in address books lately; it stands as long as no card changes. Of several who ask
 * for the same at once, one looks and the others wait. Bounded by the cards in the clusters.
 * Thread-safe.
 */
final class RecentClusters {
  private static final int MOST_CARDS = 200_000;
  private static final int MOST_BOOKS = 64;

  /** An address book in one generation of the view, as of its last change. */
  record State(String generation, String addressBook, long change, @Nullable String region) {
    /** Whether nobody asks for the other one any more. */
    boolean replaces(State other) {
      return addressBook.equals(other.addressBook)
          && (change > other.change || !generation.equals(other.generation));
    }
  }

  private final Map<State, CompletableFuture<List<Cluster>>> found =
      new LinkedHashMap<>(16, 0.75f, true);

  List<Cluster> of(State state, Supplier<List<Cluster>> search) {
    CompletableFuture<List<Cluster>> mine = new CompletableFuture<>();
    CompletableFuture<List<Cluster>> known = begin(state, mine);
    if (known != null) {
      return awaited(known);
    }
    try {
      List<Cluster> clusters = List.copyOf(search.get());
      mine.complete(clusters);
      bound();
      return clusters;
    } finally {
      if (!mine.isDone()) {
        forget(state, mine);
        mine.cancel(false);
      }
    }
  }

  private static List<Cluster> awaited(CompletableFuture<List<Cluster>> known) {
    try {
      return known.join();
    } catch (CancellationException | CompletionException failed) {
      throw new IllegalStateException("the search that was waited for failed", failed);
    }
  }

  private synchronized @Nullable CompletableFuture<List<Cluster>> begin(
      State state, CompletableFuture<List<Cluster>> mine) {
    CompletableFuture<List<Cluster>> known = found.putIfAbsent(state, mine);
    if (known == null) {
      found.keySet().removeIf(state::replaces);
    }
    return known;
  }

  private synchronized void forget(State state, CompletableFuture<List<Cluster>> mine) {
    found.remove(state, mine);
  }

  private synchronized void bound() {
    int cards = found.values().stream().mapToInt(RecentClusters::cards).sum();
    Iterator<CompletableFuture<List<Cluster>>> eldest = found.values().iterator();
    while (found.size() > 1 && (cards > MOST_CARDS || found.size() > MOST_BOOKS)) {
      CompletableFuture<List<Cluster>> one = eldest.next();
      if (!one.isDone()) {
        return;
      }
      cards -= cards(one);
      eldest.remove();
    }
  }

  private static int cards(CompletableFuture<List<Cluster>> of) {
    return of.isDone() && !of.isCompletedExceptionally()
        ? of.join().stream().mapToInt(cluster -> cluster.cards().size()).sum()
        : 0;
  }
}
