package org.chalet.command.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.command.Circles.Circle;
import org.chalet.command.collection.Shares.Share;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;
import org.jspecify.annotations.Nullable;

/** What is decided about shares, alike for calendars and address books. */
public final class Sharing {
  private static final int MOST = 1000;

  private final CollectionAccess access;
  private final ShareEvents events;

  public Sharing(CollectionAccess access, ShareEvents events) {
    this.access = access;
    this.events = events;
  }

  CollectionAccess access() {
    return access;
  }

  ShareEvents events() {
    return events;
  }

  Of of(String collection) {
    return new Of(collection);
  }

  /** Decisions about one collection. */
  final class Of {
    private final String collection;

    private Of(String collection) {
      this.collection = collection;
    }

    /**
     * Nothing for a share that is there already.
     *
     * @throws Rejected CANNOT_SHARE_WITH for those with whom the sender is in no organization,
     *     whether they exist or not
     */
    List<Event> share(
        Shareable now, Grantee grantee, ShareLevel level, ShareWords words, String actor) {
      Share share = possible(now, grantee, level, actor);
      if (now.shares().settled(grantee.raw(), share)) {
        return List.of();
      }
      Map<String, Share> known = now.shares().all();
      if (known.size() >= MOST && !known.containsKey(grantee.raw())) {
        throw tooMany();
      }
      return List.of(events.shared(collection, now.owner(), grantee.raw(), share, words));
    }

    /** What makes these all the shares that there are; refuses as sharing does. */
    List<Event> replace(Shareable now, Map<Grantee, ShareLevel> wanted, String actor) {
      if (wanted.size() > MOST) {
        throw tooMany();
      }
      Shares known = now.shares();
      List<Event> happened = new ArrayList<>();
      known.all().keySet().stream()
          .sorted()
          .filter(grantee -> !wanted.containsKey(new Grantee(grantee)))
          .forEach(grantee -> happened.add(events.revoked(collection, now.owner(), grantee)));
      wanted.forEach((grantee, level) -> {
        Share share = known.all().get(grantee.raw());
        if (share == null || share.level() != level) {
          Share possible = possible(now, grantee, level, actor);
          happened.add(
              events.shared(collection, now.owner(), grantee.raw(), possible, ShareWords.NONE));
        }
      });
      return happened;
    }

    /** A share with somebody outside, who wants it. */
    List<Event> direct(Shareable now, String account, ShareLevel level, ShareWords words) {
      Share share = new Share(level, Share.DIRECT, events.asks());
      List<Event> happened = new ArrayList<>();
      happened.add(events.shared(collection, now.owner(), account, share, words));
      if (events.asks()) {
        happened.add(events.answered(collection, now.owner(), account, true));
      }
      return happened;
    }

    List<Event> revoke(Shareable now, Grantee grantee) {
      if (!now.shares().all().containsKey(grantee.raw())) {
        throw new Rejected(ErrorCode.UNKNOWN_SHARE, "it is not shared with them");
      }
      return List.of(events.revoked(collection, now.owner(), grantee.raw()));
    }

    List<Event> end(Shareable now, OrganizationId through, @Nullable Grantee grantee) {
      return now.shares().all().entrySet().stream()
          .filter(share -> share.getValue().through().equals(through.raw()))
          .map(Map.Entry::getKey)
          .filter(known -> grantee == null || grantee.raw().equals(known))
          .sorted()
          .map(known -> events.revoked(collection, now.owner(), known))
          .toList();
    }

    /** Nothing where the account has said so before, or nobody asks. */
    List<Event> answer(Shareable now, String account, boolean accepted) {
      Reach reach = access.reach(now, account);
      boolean news =
          accepted
              ? reach.answer() != Reach.Answer.ACCEPTED
                  && (reach.isPending() || reach.answer() == Reach.Answer.DECLINED)
              : reach.answer() != Reach.Answer.DECLINED;
      return news
          ? List.of(events.answered(collection, now.owner(), account, accepted))
          : List.of();
    }
  }

  private Share possible(Shareable now, Grantee grantee, ShareLevel level, String actor) {
    verifyLevel(level);
    if (grantee.raw().equals(now.owner())) {
      throw cannot("what is somebody's own is not shared with them");
    }
    Share known = now.shares().all().get(grantee.raw());
    if (known != null && known.isDirect()) {
      return new Share(level, Share.DIRECT, known.asks());
    }
    String through =
        access.circles().of(actor).stream()
            .filter(circle -> circle.hasInside(actor) && together(circle, now.owner()))
            .filter(circle -> contains(circle, grantee))
            .map(Circle::organization)
            .findFirst()
            .orElseThrow(() -> cannot("there is nobody like that in your organizations"));
    return new Share(level, through, events.asks() && grantee.isPerson());
  }

  void verifyLevel(ShareLevel level) {
    if (!level.includes(events.lowest())) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "an address book tells nothing of being busy");
    }
  }

  private static boolean together(Circle circle, String owner) {
    return circle.has(owner) || circle.hasRoom(owner);
  }

  private static boolean contains(Circle circle, Grantee grantee) {
    if (grantee.isOrganization()) {
      return grantee.raw().equals(circle.organization());
    }
    return grantee.isTeam() ? circle.hasTeam(grantee.raw()) : circle.has(grantee.raw());
  }

  private static Rejected tooMany() {
    return new Rejected(
        ErrorCode.TOO_MANY_SHARES, "there are " + MOST + " shares: share with a team instead");
  }

  private static Rejected cannot(String why) {
    return new Rejected(ErrorCode.CANNOT_SHARE_WITH, why);
  }
}
