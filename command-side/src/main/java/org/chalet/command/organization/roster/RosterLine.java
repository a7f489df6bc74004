package org.chalet.command.organization.roster;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a file, as it was written.
 *
 * @param number of the line in the file, from 1
 * @param teams ids or names
 * @param products rights by product, tokens joined by plus signs; empty for use alone
 * @param everything as it was written; empty for no
 * @param preferences null for what is usual in the role
 * @param language BCP 47 tag; null for the importer's
 * @param refusal null for a line that can be tried
 */
record RosterLine(
    long number,
    String email,
    String role,
    List<String> teams,
    Map<String, String> products,
    String everything,
    @Nullable RosterPreferences preferences,
    @Nullable String language,
    @Nullable RosterRefusal refusal) {
  RosterLine {
    teams = List.copyOf(teams);
    products = Map.copyOf(products);
  }

  static RosterLine refused(RosterRefusal refusal) {
    return new RosterLine(refusal.line(), "", "", List.of(), Map.of(), "", null, null, refusal);
  }

  /** Without whom it names. */
  @Override
  public String toString() {
    return "RosterLine[" + number + "]";
  }
}
