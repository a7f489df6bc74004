package org.chalet.query.projection;

import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.chalet.store.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One generation in a walk along the log that several share; its failures are its own. */
final class GenerationBuild {
  private static final Logger LOG = LoggerFactory.getLogger(GenerationBuild.class);

  /** What may wait to be stored: two dozen builds go on at once, and callers feel large heaps. */
  private static final int DOCUMENTS = 1_500;

  private static final long OCTETS = 1 << 20;

  private final Projection projection;
  private final View built;
  private final ViewStore store;
  private final BulkIntake bulk;
  private final LongConsumer progress;
  private final CompletableFuture<View> answer;

  GenerationBuild(
      Projection projection,
      View built,
      int cached,
      ViewStore store,
      LongConsumer progress,
      CompletableFuture<View> answer) {
    this.projection = projection;
    this.built = built;
    this.store = store;
    this.bulk = new BulkIntake(projection, built, cached);
    this.progress = progress;
    this.answer = answer;
  }

  Projection projection() {
    return projection;
  }

  /** False when it takes no more. */
  boolean take(Stretch stretch) {
    return carefully(() -> {
      bulk.take(stretch);
      if (bulk.documents() > DOCUMENTS || bulk.octets() > OCTETS) {
        bulk.store();
      }
      progress.accept(stretch.position());
    });
  }

  /** False when it takes no more. */
  boolean store() {
    return carefully(bulk::store);
  }

  void complete() {
    if (store()) {
      answer.complete(built);
    }
  }

  /**
   * What the store refuses for its content is left to the careful way, which goes on from what is
   * stored and finds whose fault it is.
   */
  private boolean carefully(Runnable work) {
    try {
      work.run();
      return true;
    } catch (StorageFailure | Error e) {
      fail(e);
    } catch (RuntimeException e) {
      LOG.warn(
          "Building the view {} goes on carefully: {}",
          projection.schema().name(),
          Letters.describe(e));
      answer.complete(built);
    }
    return false;
  }

  void fail(Throwable failure) {
    if (!answer.isDone()) {
      discard(store, built);
      answer.completeExceptionally(failure);
    }
  }

  static void discard(ViewStore store, View built) {
    try {
      store.drop(built);
    } catch (RuntimeException e) {
      LOG.warn("An unfinished generation of {} stays until the next one", built.schema().name(), e);
    }
  }
}
