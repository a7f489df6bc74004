package org.chalet.command.collection;

/** A collection as those see it who ask whether somebody may. */
public interface Shareable {
  String owner();

  boolean frozen();

  Shares shares();
}
