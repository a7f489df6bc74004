package org.chalet.command.history.restore;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.chalet.command.Secrets;
import org.chalet.command.imports.ImportShelf;
import org.chalet.command.imports.ImportSpaces;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Imports;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.CollectionDifference.Item;
import org.chalet.kernel.value.ObjectsRestored;
import org.chalet.kernel.value.PastName;
import org.chalet.store.Leases;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Takes collections back to what they were: looked at first, carried out in the background by
 * commands that name what they expect, so that what is changed meanwhile stays.
 */
public final class CollectionRestores implements AutoCloseable {
  /** How long what came of it can be asked. */
  private static final Duration KEPT = Duration.ofDays(7);

  /** Most that is stored together. */
  private static final long CHUNK_BYTES = 1024L * 1024;

  private final Commands commands;
  private final FormerCollections former;
  private final ImportShelf<CollectionRestore, Item, RestoreRefusal> shelf;
  private final Imports<CollectionRestore, Item, RestoreRefusal> restores;
  private final InstantSource clock;

  public CollectionRestores(
      Commands commands,
      FormerCollections former,
      SecretVault vault,
      Leases leases,
      InstantSource clock) {
    this.commands = commands;
    this.former = former;
    this.clock = clock;
    this.shelf =
        new ImportShelf<>(
            vault,
            new ImportSpaces(
                VaultSpaces.RESTORE,
                VaultSpaces.RESTORE_RUNNING,
                VaultSpaces.RESTORE_ROWS,
                VaultSpaces.RESTORE_REFUSALS,
                VaultSpaces.RESTORE_CANCELLED),
            KEPT,
            CollectionRestore.class,
            new TypeReference<List<Item>>() {},
            new TypeReference<List<RestoreRefusal>>() {});
    this.restores =
        new Imports<>(
            "collection-restore",
            shelf,
            (known, items) -> new RestoreChunk(commands, known).work(items),
            leases,
            clock);
  }

  /**
   * What is wanted.
   *
   * @param then the collection's id, and the moment
   * @param tells whether others in meetings hear of it
   * @param previewed the head of the log when it was looked at; null where it was not
   */
  record Wanted(PastName then, RestoreMode mode, boolean tells, @Nullable Long previewed) {}

  /** Works on what there is from now on, also on what was begun before. */
  public void start() {
    restores.start();
  }

  Imports<CollectionRestore, Item, RestoreRefusal> running() {
    return restores;
  }

  /** Changes nothing; refuses whoever may not write into it. */
  CollectionDifference preview(Wanted wanted, Trail trail) {
    verify(begun(wanted, 0, 0, trail), trail);
    CollectionDifference difference = former.between(new AccountId(trail.actor()), wanted.then());
    Long previewed = wanted.previewed();
    if (previewed != null && difference.changed() > previewed) {
      throw new Rejected(
          ErrorCode.CHANGED_SINCE_PREVIEW, "it was changed since; look at it once more");
    }
    return difference;
  }

  /**
   * Begins to carry out what was looked at just now.
   *
   * @throws Rejected IMPORT_RUNNING
   */
  CollectionRestore begin(Wanted wanted, CollectionDifference difference, Trail trail) {
    List<Item> steps = wanted.mode().steps(difference);
    CollectionRestore begun = begun(wanted, difference.position(), steps.size(), trail);
    if (!shelf.occupy(begun)) {
      throw new Rejected(ErrorCode.IMPORT_RUNNING, "another restore of yours is not over");
    }
    try {
      shelf.keep(begun);
      CollectionRestore ready = begun.ready(keep(begun, steps));
      shelf.keep(ready);
      restores.wake();
      return ready;
    } catch (RuntimeException broken) {
      restores.end(begun, ImportState.STOPPED, ErrorCode.INTERNAL.token());
      throw broken;
    }
  }

  /** In parts that are a commit each; how many there are. */
  private int keep(CollectionRestore begun, List<Item> steps) {
    List<Item> some = new ArrayList<>();
    int chunks = 0;
    long length = 0;
    for (Item step : steps) {
      boolean full =
          some.size() == ImportShelf.ROWS_PER_CHUNK || length + step.size() > CHUNK_BYTES;
      if (full && !some.isEmpty()) {
        shelf.keepRows(begun, chunks, some);
        chunks++;
        some.clear();
        length = 0;
      }
      some.add(step);
      length += step.size();
    }
    if (!some.isEmpty()) {
      shelf.keepRows(begun, chunks, some);
      chunks++;
    }
    return chunks;
  }

  /** Whoever may not write into it is refused. */
  private void verify(CollectionRestore begun, Trail trail) {
    Receipt unused = commands.send(RestoreChunk.command(begun, List.of()), trail);
  }

  private CollectionRestore begun(Wanted wanted, long position, int total, Trail trail) {
    return new CollectionRestore(
        Secrets.letters(),
        trail.actor(),
        wanted.then().segment(),
        clock.instant().getEpochSecond(),
        position,
        wanted.mode().token(),
        wanted.tells(),
        total,
        ObjectsRestored.NONE,
        0,
        0,
        0,
        ImportState.PREPARING,
        "");
  }

  @Override
  public void close() {
    restores.close();
  }
}
