package org.chalet.command.contact;

import org.chalet.command.Evolution;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.eventformat.Erased;
import org.jspecify.annotations.Nullable;

/** The UID of the card that is stored under a name. */
public record StoredUid(String uid) {
  public static final Evolution<StoredUid> EVOLUTION = StoredUid::after;

  private static @Nullable StoredUid after(@Nullable StoredUid before, Object event) {
    return switch (event) {
      case CardPut put -> new StoredUid(put.uid());
      case CardDeleted deleted -> null;
      case Erased erased -> null;
      default -> before;
    };
  }
}
