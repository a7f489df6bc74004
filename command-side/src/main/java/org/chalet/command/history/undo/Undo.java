package org.chalet.command.history.undo;

import org.chalet.command.imports.ImportShelf;
import org.chalet.command.imports.ImportState;
import org.chalet.command.imports.Importing;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;

/**
 * Something that is being taken back, and how far that came.
 *
 * @param id unique within the account
 * @param by who takes it back
 * @param client with which client
 * @param command of all that is recorded for it, so that it can be taken back itself
 * @param started seconds since 1970 UTC
 * @param total objects to be put back
 * @param done those that were looked at
 * @param refused those of them that could not be put back
 * @param chunk the next one to be worked on
 * @param reason token of what stopped it; empty otherwise
 */
record Undo(
    String id,
    String by,
    Client client,
    String command,
    long started,
    int total,
    int done,
    int refused,
    int chunk,
    ImportState state,
    String reason)
    implements Importing<Undo> {
  @Override
  public String heldBy() {
    return by;
  }

  @Override
  public int chunks() {
    return Math.ceilDiv(total, ImportShelf.ROWS_PER_CHUNK);
  }

  /** In the background: no guard takes what is put back for a mass change of that client. */
  Trail trail() {
    Client behalf =
        new Client(
            Client.SYSTEM.channel(), client.userAgent(), client.address(), client.credential());
    return new Trail(by, behalf, command, "undo " + id, null);
  }

  Undo worked(int rows, int nowRefused) {
    return new Undo(
        id,
        by,
        client,
        command,
        started,
        total,
        done + rows,
        refused + nowRefused,
        chunk + 1,
        state,
        reason);
  }

  @Override
  public Undo in(ImportState next, String because) {
    return new Undo(id, by, client, command, started, total, done, refused, chunk, next, because);
  }
}
