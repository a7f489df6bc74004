package org.chalet.query.past;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.SyncState;

/** What stays as it is for ever: it has one state, but somebody may have been told a part of it. */
interface Unchanging extends Held {
  @Override
  default Iterator<ObjectRow> inOrder() {
    List<ObjectRow> rows = new ArrayList<>();
    objects().forEachRemaining(object -> rows.add(object.row()));
    rows.sort(Comparator.comparingLong(ObjectRow::position));
    return rows.iterator();
  }

  @Override
  default Iterator<ObjectRow> changes(SyncState after) {
    SyncState only = state();
    if (after.equals(only)) {
      return Collections.emptyIterator();
    }
    List<ObjectRow> rows = new ArrayList<>();
    boolean told = false;
    Iterator<ObjectRow> all = inOrder();
    while (all.hasNext()) {
      ObjectRow row = all.next();
      told |= row.position() == after.position();
      if (row.position() > after.position()) {
        rows.add(row);
      }
    }
    if (!told || after.made() != only.made() || after.horizon() != SyncState.NO_HORIZON) {
      throw new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "this is no state of the collection");
    }
    return rows.iterator();
  }

  @Override
  default SyncState told(ObjectRow last, SyncState before) {
    return new SyncState(state().made(), last.position());
  }
}
