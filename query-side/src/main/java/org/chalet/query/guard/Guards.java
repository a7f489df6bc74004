package org.chalet.query.guard;

import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.guard.GuardSettings;
import org.chalet.guard.MassChangeId;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** Finds what guards watch for and what they noticed. */
public final class Guards {
  private final Supplier<View> live;

  /**
   * @param live the live view of {@link GuardProjection}
   */
  public Guards(Supplier<View> live) {
    this.live = live;
  }

  GuardSettings settings(String collection) {
    return live.get()
        .get(GuardSchema.CHOSEN, collection)
        .map(chosen -> chosen.value().settings())
        .orElse(GuardSettings.USUAL);
  }

  /** Those of which the owner has not said what they are; the newest first. */
  Page<MassChangeDocument> open(String owner, PageRequest wanted) {
    Scan<MassChangeDocument> scan = Scan.of(GuardSchema.OF_OWNER, owner).reversed();
    return wanted.page(live.get(), GuardSchema.CHANGES, scan).map(Document::value);
  }

  public Optional<MassChangeDocument> open(MassChangeId change) {
    return live.get().get(GuardSchema.CHANGES, change.toString()).map(Document::value);
  }
}
