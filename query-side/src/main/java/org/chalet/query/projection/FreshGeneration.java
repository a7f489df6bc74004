package org.chalet.query.projection;

import java.util.function.LongConsumer;
import org.chalet.query.projection.LogReplay.Stretch;
import org.chalet.store.View;
import org.chalet.store.ViewStore;

/** Builds a generation of a view from the first event to close to the head. */
final class FreshGeneration {
  private static final int CLOSE = 1000;

  private final Projection projection;
  private final SharedBuild walks;
  private final ViewStore store;
  private final LogReplay replay;
  private final LongConsumer progress;

  /**
   * @param progress hears up to where it has read
   */
  FreshGeneration(
      Projection projection, ViewsSetup setup, SharedBuild walks, LongConsumer progress) {
    this.projection = projection;
    this.walks = walks;
    this.store = setup.store();
    this.replay = setup.replay();
    this.progress = progress;
  }

  /** Nothing is left behind when it fails. */
  View build() throws InterruptedException {
    View built = walks.build(projection, progress);
    try {
      read(new Intake(projection, built));
      return built;
    } catch (InterruptedException | RuntimeException | Error e) {
      discard(built);
      throw e;
    }
  }

  /** What is left: nearly nothing, or what has to be taken with care. */
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
    GenerationBuild.discard(store, built);
  }
}
