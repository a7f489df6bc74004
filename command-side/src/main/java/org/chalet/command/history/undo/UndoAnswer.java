package org.chalet.command.history.undo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is taken back, or would be.
 *
 * @param id null for a dry run
 * @param command the selection that takes this undo back itself; null for a dry run
 * @param state `planned`, `running`, `finished` or `stopped`
 * @param total how many objects are put back
 * @param done how many of them were looked at so far
 * @param refused how many are not put back, or could not be
 * @param plan what becomes of the objects; not told again when it is asked how far it came
 * @param refusals the first hundred that are not put back, and why
 */
@Schema(name = "Undo")
record UndoAnswer(
    @Nullable String id,
    @Nullable String command,
    String state,
    @Nullable Instant started,
    int total,
    int done,
    int refused,
    @Nullable Change plan,
    List<UndoRefusal> refusals) {
  static final int SHOWN = 100;

  /**
   * What becomes of the objects, and of what else was done.
   *
   * @param reverse how many settings, rights, shares, merges, collections, teams and the like
   *     become what they were, or go as they were not there
   * @param conflicts how many of them were changed later by something else
   * @param objects the first hundred
   */
  @Schema(name = "UndoPlan")
  record Change(
      long reverse,
      long recreate,
      long changeBack,
      long delete,
      long conflicts,
      List<PlannedObject> objects) {}

  /**
   * @param name of the object; where something else is taken back, the event
   * @param change `reverse` (by the command that says the opposite), `recreate`, `change-back` or
   *     `delete`
   */
  @Schema(name = "UndoneObject")
  record PlannedObject(String collection, String name, String change) {}

  static UndoAnswer planned(Plan plan, boolean overwrites) {
    List<UndoRefusal> refusals = refusals(plan, overwrites);
    return new UndoAnswer(
        null,
        null,
        "planned",
        null,
        plan.rows().size(),
        0,
        refusals.size(),
        change(plan),
        shown(refusals));
  }

  static UndoAnswer begun(Undo undo, Plan plan, boolean overwrites) {
    List<UndoRefusal> refusals = refusals(plan, overwrites);
    return new UndoAnswer(
        undo.id(),
        undo.command(),
        word(undo),
        Instant.ofEpochSecond(undo.started()),
        undo.total(),
        undo.done(),
        refusals.size(),
        change(plan),
        shown(refusals));
  }

  static UndoAnswer of(Undo undo, List<UndoRefusal> refusals) {
    return new UndoAnswer(
        undo.id(),
        undo.command(),
        word(undo),
        Instant.ofEpochSecond(undo.started()),
        undo.total(),
        undo.done(),
        undo.refused(),
        null,
        refusals);
  }

  private static String word(Undo undo) {
    return undo.state().name().toLowerCase(Locale.ROOT);
  }

  private static Change change(Plan plan) {
    return new Change(
        plan.count(UndoRow.Change.REVERSE) + plan.count(UndoRow.Change.END),
        plan.count(UndoRow.Change.RECREATE),
        plan.count(UndoRow.Change.CHANGE_BACK),
        plan.count(UndoRow.Change.DELETE),
        plan.conflicts().size(),
        plan.rows().stream()
            .limit(SHOWN)
            .map(row -> new PlannedObject(row.collection(), row.name(), row.change().word()))
            .toList());
  }

  private static List<UndoRefusal> refusals(Plan plan, boolean overwrites) {
    List<UndoRefusal> all = new ArrayList<>(plan.refused());
    if (!overwrites) {
      plan.conflicts().stream().map(UndoRefusal::conflict).forEach(all::add);
    }
    return all;
  }

  private static List<UndoRefusal> shown(List<UndoRefusal> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }
}
