package org.chalet.hold;

import org.chalet.kernel.message.Event;

/** What happened to the legal holds of an organization, in its stream. */
public sealed interface HoldEvent extends Event
    permits HoldAsked, HoldSet, HoldLiftAsked, HoldLifted {
  /** {@code organization:…}. */
  String organization();

  /** {@code hold:…}. */
  String hold();

  /** Whose account it is about: {@code account:…}. */
  String account();

  /** Who did it: {@code account:…}, or {@code operator}. */
  String by();
}
