package org.chalet.command.calendar;

import org.chalet.kernel.value.AccountId;

/** Which files people may read, since they read an event to which they are attached. */
@FunctionalInterface
public interface ReadableAttachments {
  /** Nobody reads anything of others. */
  ReadableAttachments NONE = (reader, attachment) -> false;

  /**
   * Whether somebody may read a file that is theirs, or attached to something that they may read.
   *
   * @param attachment managed id
   */
  boolean readable(AccountId reader, String attachment);
}
