package org.chalet.command.contact;

import java.util.Locale;
import org.chalet.contact.SeparatedCards;
import org.chalet.vcard.Separation;

/** Conflicts of a card as they are told. */
final class Conflicts {
  private Conflicts() {}

  static SeparatedCards.Conflict shown(Separation.Conflict conflict) {
    return new SeparatedCards.Conflict(
        conflict.kind().name().toLowerCase(Locale.ROOT),
        conflict.property(),
        conflict.merged(),
        conflict.now());
  }
}
