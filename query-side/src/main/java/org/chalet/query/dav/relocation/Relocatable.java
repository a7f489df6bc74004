package org.chalet.query.dav.relocation;

import org.chalet.kernel.trail.Trail;
import org.chalet.query.dav.core.DavResource;

/** A resource that can be copied and moved. */
public interface Relocatable extends DavResource {
  /**
   * Refuses DESTINATION_NOT_POSSIBLE a place where it does not belong, PRECONDITION_FAILED one that
   * is taken and may not be overwritten, and PARENT_MISSING one in a collection that is not there.
   *
   * @param deep whether what is in a collection is copied, too
   */
  Arrived copyTo(DavResource place, boolean deep, boolean overwrite, Trail trail);

  /** The same, with all that is in it; nothing stays where it was. */
  Arrived moveTo(DavResource place, boolean overwrite, Trail trail);

  /**
   * What became of it.
   *
   * @param replaced whether something else had been there
   * @param visible whether views show it already
   */
  record Arrived(boolean replaced, boolean visible) {}
}
