package org.chalet.command.history.restore;

import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Importing;
import org.chalet.kernel.value.ObjectsRestored;

/**
 * A collection that goes back to what it was, and how far that came.
 *
 * @param id unique within the account
 * @param by the account that wants it
 * @param collection {@code calendar:…} or {@code addressbook:…}
 * @param started seconds since 1970 UTC
 * @param position of the log to which it goes back
 * @param mode see {@link RestoreMode}
 * @param tells whether others in meetings hear of it
 * @param total objects that are to be restored or removed
 * @param refused those that could not be
 * @param chunk the part that is worked on next
 * @param reason token of what stopped it; empty otherwise
 */
record CollectionRestore(
    String id,
    String by,
    String collection,
    long started,
    long position,
    String mode,
    boolean tells,
    int total,
    ObjectsRestored done,
    int refused,
    int chunk,
    int chunks,
    ImportState state,
    String reason)
    implements Importing<CollectionRestore> {

  @Override
  public String heldBy() {
    return by;
  }

  boolean isCalendar() {
    return collection.startsWith("calendar:");
  }

  CollectionRestore ready(int parts) {
    return with(done, refused, 0, parts, ImportState.RUNNING, "");
  }

  CollectionRestore worked(ObjectsRestored now, int nowRefused) {
    return with(done.and(now), refused + nowRefused, chunk + 1, chunks, state, reason);
  }

  @Override
  public CollectionRestore in(ImportState next, String because) {
    return with(done, refused, chunk, chunks, next, because);
  }

  private CollectionRestore with(
      ObjectsRestored nowDone,
      int nowRefused,
      int nextChunk,
      int parts,
      ImportState next,
      String because) {
    return new CollectionRestore(
        id,
        by,
        collection,
        started,
        position,
        mode,
        tells,
        total,
        nowDone,
        nowRefused,
        nextChunk,
        parts,
        next,
        because);
  }
}
