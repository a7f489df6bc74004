package org.chalet.command.collection;

import java.util.Optional;
import org.chalet.command.Circles.Circle;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;

/** What is decided about shares, alike for calendars and address books. */
public final class Sharing {
  private static final int MOST = 1000;

  private final CollectionAccess access;
  private final boolean asks;

  /**
   * @param asks whether a person has to accept a share before it counts
   */
  public Sharing(CollectionAccess access, boolean asks) {
    this.access = access;
    this.asks = asks;
  }

  public CollectionAccess access() {
    return access;
  }

  /**
   * A share that is to be recorded; empty for one that is there already.
   *
   * @throws Rejected CANNOT_SHARE_WITH for those with whom the sender is in no organization,
   *     whether they exist or not
   */
  public Optional<Shares.Share> share(
      Shareable collection, Grantee grantee, ShareLevel level, String actor) {
    if (grantee.raw().equals(collection.owner())) {
      throw cannot("what is somebody's own is not shared with them");
    }
    String through =
        access.circles().of(actor).stream()
            .filter(circle -> circle.hasInside(actor) && circle.has(collection.owner()))
            .filter(circle -> contains(circle, grantee))
            .map(Circle::organization)
            .findFirst()
            .orElseThrow(() -> cannot("there is nobody like that in your organizations"));
    Shares known = collection.shares();
    var share = new Shares.Share(level, through, asks && grantee.isPerson());
    if (known.settled(grantee.raw(), share)) {
      return Optional.empty();
    }
    if (known.all().size() >= MOST && !known.all().containsKey(grantee.raw())) {
      throw new Rejected(
          ErrorCode.TOO_MANY_SHARES, "there are " + MOST + " shares: share with a team instead");
    }
    return Optional.of(share);
  }

  private static boolean contains(Circle circle, Grantee grantee) {
    if (grantee.isOrganization()) {
      return grantee.raw().equals(circle.organization());
    }
    return grantee.isTeam() ? circle.hasTeam(grantee.raw()) : circle.has(grantee.raw());
  }

  /** Refuses a share that is not there. */
  public static void verifyShared(Shareable collection, Grantee grantee) {
    if (!collection.shares().all().containsKey(grantee.raw())) {
      throw new Rejected(ErrorCode.UNKNOWN_SHARE, "it is not shared with them");
    }
  }

  /** Whether what the account says is something new. */
  public boolean isNews(Shareable collection, String account, boolean accepted) {
    Reach reach = access.reach(collection, account);
    return accepted
        ? reach.answer() != Reach.Answer.ACCEPTED
            && (reach.isPending() || reach.answer() == Reach.Answer.DECLINED)
        : reach.answer() != Reach.Answer.DECLINED;
  }

  private static Rejected cannot(String why) {
    return new Rejected(ErrorCode.CANNOT_SHARE_WITH, why);
  }
}
