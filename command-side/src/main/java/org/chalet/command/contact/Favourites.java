package org.chalet.command.contact;

import java.util.List;
import java.util.Set;
import org.chalet.command.Evolution;
import org.chalet.command.Persistent;
import org.chalet.contact.FavouriteEvent;
import org.chalet.contact.FavouriteMarked;
import org.chalet.contact.FavouriteUnmarked;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSet;

/**
 * What somebody marked: a stream of its own for each account.
 *
 * @param uids of the contacts
 */
record Favourites(Set<String> uids) {
  static final String TYPE = "Favourites";
  static final Favourites NONE = new Favourites(Set.of());
  static final Evolution<Favourites> EVOLUTION = Favourites::after;
  private static final int MOST = 2_000;

  Favourites {
    uids = Persistent.set(uids);
  }

  static String streamOf(AccountId account) {
    return "favourites:" + account.local();
  }

  List<FavouriteEvent> decide(String account, String uid, boolean favourite) {
    if (uids.contains(uid) == favourite) {
      return List.of();
    }
    if (!favourite) {
      return List.of(new FavouriteUnmarked(account, uid));
    }
    if (uids.size() >= MOST) {
      throw new Rejected(
          ErrorCode.TOO_MANY_FAVOURITES, "at most " + MOST + " contacts are favourites");
    }
    return List.of(new FavouriteMarked(account, uid));
  }

  private static @Nullable Favourites after(@Nullable Favourites before, Object event) {
    Favourites now = before == null ? NONE : before;
    return switch (event) {
      case FavouriteMarked marked -> now.with(marked.uid(), true);
      case FavouriteUnmarked unmarked -> now.with(unmarked.uid(), false);
      case Erased erased -> null;
      default -> before;
    };
  }

  private Favourites with(String uid, boolean favourite) {
    PSet<String> now = Persistent.set(uids);
    return new Favourites(favourite ? now.plus(uid) : now.minus(uid));
  }
}
