package org.chalet.query.guard;

import static org.chalet.query.guard.GuardSchema.CHANGES;
import static org.chalet.query.guard.GuardSchema.CHOSEN;

import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.guard.GuardChosen;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.guard.MassChangeSettled;
import org.chalet.identity.AccountErased;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;

/** What guards watch for, and the mass changes that are open. */
public final class GuardProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return GuardSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("guard", "identity");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case GuardChosen chosen -> changes.put(CHOSEN, chosen.collection(), ChosenGuard.of(chosen));
      case MassChangeNoticed noticed -> {
        MassChangeDocument open = MassChangeDocument.of(noticed, event.time());
        changes.put(CHANGES, open.id(), open);
      }
      case MassChangeSettled settled ->
          changes.remove(CHANGES, MassChangeDocument.id(settled.collection(), settled.first()));
      case AccountErased erased -> {
        changes.removeAll(CHOSEN, Scan.of(GuardSchema.CHOSEN_OF_OWNER, erased.account()));
        changes.removeAll(CHANGES, Scan.of(GuardSchema.OF_OWNER, erased.account()));
      }
      default -> {} // says nothing of guards
    }
  }
}
