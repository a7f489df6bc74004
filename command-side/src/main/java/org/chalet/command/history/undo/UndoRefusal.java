package org.chalet.command.history.undo;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * What is not taken back, and why.
 *
 * @param collection empty for what is in none
 * @param name of the object, or the kind of what was done
 * @param code token, see {@link ErrorCode}
 */
record UndoRefusal(String collection, String name, String code, String detail) {
  static UndoRefusal of(UndoRow row, Rejected rejected) {
    return new UndoRefusal(
        row.collection(), row.name(), rejected.code().token(), rejected.detail());
  }

  static UndoRefusal conflict(UndoRow row) {
    return new UndoRefusal(
        row.collection(),
        row.name(),
        ErrorCode.UNDO_CONFLICTS.token(),
        "it was changed later by something else");
  }

  /** What became of it since is not told to whoever may not look into it any more. */
  static UndoRefusal unseen(String collection, String what) {
    return new UndoRefusal(
        collection, what, ErrorCode.FORBIDDEN.token(), "you may not look into it any more");
  }

  static UndoRefusal notUndoable(String collection, String what, String why) {
    return new UndoRefusal(collection, what, ErrorCode.NOT_UNDOABLE.token(), why);
  }
}
