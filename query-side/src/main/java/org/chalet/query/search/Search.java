package org.chalet.query.search;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.finding.Findable;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.search.Ranking.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * Finds what somebody may read now. What an index finds is looked into before it is shown, so that
 * an index that is behind shows nothing that is gone.
 */
public final class Search {
  /** What was deleted a moment ago and the like may be looked into in vain so often. */
  private static final int MOST_OPENED = 1000;

  private final Shelves shelves;
  private final InstantSource clock;

  public Search(Shelves shelves, InstantSource clock) {
    this.shelves = shelves;
    this.clock = clock;
  }

  /**
   * A part of what is found, which may be short although there is more.
   *
   * @throws Rejected UNKNOWN_COLLECTION when one is named that the asker may not read
   */
  public Page<Found> page(AccountId asker, Wanted wanted, PageRequest request) {
    Readable readable = shelves.readable(asker, wanted);
    if (readable.isNothing()) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
    }
    @Nullable SearchCursor after = SearchCursor.read(wanted, request.cursor());
    Ranking ranking =
        after == null ? Ranking.at(clock.instant().getEpochSecond()) : new Ranking(after.now());
    RankedWalk walk =
        new RankedWalk(
            shelves.sources(readable),
            wanted,
            ranking,
            after == null ? null : after.behind(),
            request.limit() + 1);
    return fill(walk, readable, wanted, ranking, request.limit());
  }

  private Page<Found> fill(
      RankedWalk walk, Readable readable, Wanted wanted, Ranking ranking, int limit) {
    Map<String, Boolean> there = new HashMap<>();
    List<Found> found = new ArrayList<>(limit);
    for (int opened = 1; walk.hasNext(); opened++) {
      Ranked next = walk.next();
      Findable findable = next.findable();
      if (readable.admits(findable)
          && there.computeIfAbsent(findable.collection(), shelves::exists)) {
        open(findable, wanted).ifPresent(found::add);
      }
      if ((found.size() == limit || opened == MOST_OPENED) && walk.hasNext()) {
        return new Page<>(found, SearchCursor.write(wanted, next.rank(), ranking.now()));
      }
    }
    return new Page<>(found, null);
  }

  /** What cannot be read is not found. */
  private Optional<Found> open(Findable findable, Wanted wanted) {
    try {
      return shelves.open(findable.collection(), findable.name(), wanted);
    } catch (Rejected unreadable) {
      return Optional.empty();
    }
  }
}
