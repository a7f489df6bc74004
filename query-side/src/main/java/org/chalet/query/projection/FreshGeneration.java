package org.chalet.query.projection;

import java.util.function.LongConsumer;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.StorageFailure;
import org.chalet.store.View;
import org.chalet.store.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a generation of a view from the first event to close to the head. */
final class FreshGeneration {
  private static final Logger LOG = LoggerFactory.getLogger(FreshGeneration.class);
  private static final int CLOSE = 1000;

  private final Projection projection;
  private final ViewStore store;
  private final LogReplay replay;
  private final LongConsumer progress;

  /**
   * @param progress hears up to where it has read
   */
  FreshGeneration(Projection projection, ViewsSetup setup, LongConsumer progress) {
    this.projection = projection;
    this.store = setup.store();
    this.replay = setup.replay();
    this.progress = progress;
  }

  /** Nothing is left behind when it fails. */
  View build() throws InterruptedException {
    View built = store.build(projection.schema());
    try {
      readInBulk(built);
      read(new Intake(projection, built));
      return built;
    } catch (InterruptedException | RuntimeException | Error e) {
      discard(built);
      throw e;
    }
  }

  /** What the store refuses for its content is left to the careful way, which finds whose fault. */
  private void readInBulk(View built) throws InterruptedException {
    BulkIntake intake = new BulkIntake(projection, built);
    ReadAhead ahead = new ReadAhead(replay, projection.contexts(), 1);
    try {
      while (intake.position() + CLOSE < replay.head()) {
        intake.take(ahead.next());
        progress.accept(intake.position());
      }
      intake.store();
    } catch (StorageFailure e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn(
          "Building the view {} goes on carefully: {}",
          projection.schema().name(),
          Letters.describe(e));
    }
  }

  private void read(Intake intake) throws InterruptedException {
    if (intake.position() + CLOSE >= replay.head()) {
      return;
    }
    ReadAhead ahead = new ReadAhead(replay, projection.contexts(), intake.position() + 1);
    while (intake.position() + CLOSE < replay.head()) {
      Stretch stretch = ahead.next();
      intake.take(stretch.events(), stretch.position());
      progress.accept(intake.position());
    }
    intake.store();
  }

  void discard(View built) {
    try {
      store.drop(built);
    } catch (RuntimeException e) {
      LOG.warn(
          "An unfinished generation of {} stays until the next one", projection.schema().name(), e);
    }
  }
}
