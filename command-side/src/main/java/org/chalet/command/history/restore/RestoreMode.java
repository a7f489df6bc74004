package org.chalet.command.history.restore;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.CollectionDifference.Item;

/** How much of a collection goes back. */
enum RestoreMode {
  /** What is missing comes back; everything that is there stays as it is. */
  ADD_MISSING("add-missing"),
  /** All is as it was: what came later goes. */
  EXACTLY("exactly");

  private final String token;

  RestoreMode(String token) {
    this.token = token;
  }

  String token() {
    return token;
  }

  static RestoreMode of(String token) {
    for (RestoreMode mode : values()) {
      if (mode.token.equals(token)) {
        return mode;
      }
    }
    throw new Rejected(ErrorCode.INVALID_VALUE, "mode is add-missing or exactly");
  }

  int added(CollectionDifference difference) {
    int missing = difference.missing().size();
    return this == ADD_MISSING ? missing : missing + difference.displaced().size();
  }

  int changed(CollectionDifference difference) {
    return this == ADD_MISSING ? 0 : difference.changes().size();
  }

  int removed(CollectionDifference difference) {
    return this == ADD_MISSING ? 0 : difference.later().size();
  }

  /** What stays as it is. */
  int unchanged(CollectionDifference difference) {
    return this == ADD_MISSING
        ? difference.unchanged() + difference.changes().size() + difference.later().size()
        : difference.unchanged();
  }

  /** What goes comes first, so that what comes back finds its UID free. */
  List<Item> steps(CollectionDifference difference) {
    if (this == ADD_MISSING) {
      return difference.missing();
    }
    List<Item> steps = new ArrayList<>(difference.later());
    steps.addAll(difference.changes());
    steps.addAll(difference.missing());
    steps.addAll(difference.displaced());
    return steps;
  }
}
