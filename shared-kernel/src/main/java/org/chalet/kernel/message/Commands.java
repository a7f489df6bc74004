package org.chalet.kernel.message;

import org.chalet.kernel.trail.Trail;

/** The way into the command side. */
public interface Commands {
  /**
   * Carries out the command and waits until what it recorded is durable and its caller can read it.
   *
   * @throws org.chalet.kernel.rule.Rejected when it is refused; nothing was changed then
   */
  Receipt send(Command command, Trail trail);
}
