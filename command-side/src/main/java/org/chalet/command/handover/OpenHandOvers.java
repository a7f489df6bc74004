package org.chalet.command.handover;

import java.util.List;
import org.chalet.organization.HandOverBegun;

/** Hand-overs that are not finished, as far as it has been taken in of the log. */
public interface OpenHandOvers {
  /** The oldest first, a bounded number. */
  List<HandOverBegun> first();
}
