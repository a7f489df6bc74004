package org.chalet.command.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.command.Circles;
import org.chalet.command.Circles.Circle;
import org.chalet.command.Persistent;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.sharing.CollectionShareAnswered;
import org.chalet.sharing.CollectionShareRevoked;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/**
 * With whom a collection is shared. What reaches a person is found by the person's own
 * organizations and teams, so it does not matter how many shares there are.
 *
 * @param all by grantee
 * @param answers what people said, by account: whether they accepted
 */
public record Shares(Map<String, Share> all, Map<String, Boolean> answers) {
  public static final Shares NONE = new Shares(Map.of(), Map.of());

  public Shares {
    all = Persistent.map(all);
    answers = Persistent.map(answers);
  }

  /**
   * One share.
   *
   * @param through the organization in which owner and grantee have to be for it to count
   * @param asks whether a person has to accept it
   */
  public record Share(ShareLevel level, String through, boolean asks) {
    /** Of a share that counts whether or not owner and grantee are together anywhere. */
    static final String DIRECT = "";

    boolean isDirect() {
      return through.equals(DIRECT);
    }
  }

  /** The shares after an event of the collection. */
  public Shares after(Object event) {
    return switch (event) {
      case CollectionShared shared ->
          new Shares(
              Persistent.with(
                  all,
                  shared.grantee(),
                  new Share(ShareLevel.of(shared.level()), shared.through(), shared.asks())),
              forgetting(shared.grantee(), false));
      case CollectionShareRevoked revoked ->
          new Shares(
              Persistent.without(all, revoked.grantee()), forgetting(revoked.grantee(), true));
      case CollectionShareAnswered answered ->
          new Shares(all, Persistent.with(answers, answered.sharee(), answered.accepted()));
      default -> this;
    };
  }

  private Map<String, Boolean> forgetting(String account, boolean answer) {
    Boolean known = answers.get(account);
    return known != null && known == answer ? Persistent.without(answers, account) : answers;
  }

  /** Whether a grantee has exactly this, and has not declined it. */
  boolean settled(String grantee, Share share) {
    return share.equals(all.get(grantee)) && !Boolean.FALSE.equals(answers.get(grantee));
  }

  /** What an account has of a collection of {@code owner}. */
  public Reach reach(String owner, String account, Circles circles) {
    boolean room = RoomId.ofPrincipal(new AccountId(owner)).isPresent();
    if (all.isEmpty() && !room) {
      return Reach.NONE;
    }
    List<Reach.Grant> grants = new ArrayList<>();
    Share direct = all.get(account);
    if (direct != null && direct.isDirect()) {
      grants.add(new Reach.Grant(direct.level(), direct.asks()));
    }
    for (Circle circle : circles.of(account)) {
      boolean ofRoom = room && circle.hasRoom(owner);
      if (ofRoom && circle.isManagedBy(account)) {
        grants.add(new Reach.Grant(ShareLevel.EDIT_AND_SHARE, false));
      }
      if (ofRoom || circle.has(owner)) {
        add(all.get(account), circle, true, grants);
        add(all.get(circle.organization()), circle, circle.hasInside(account), grants);
        circle.teamsOf(account).forEach(team -> add(all.get(team), circle, true, grants));
      }
    }
    return Reach.of(grants, Reach.Answer.of(answers.get(account)));
  }

  private static void add(
      @Nullable Share share, Circle circle, boolean counts, List<Reach.Grant> to) {
    if (share != null && counts && share.through().equals(circle.organization())) {
      to.add(new Reach.Grant(share.level(), share.asks()));
    }
  }
}
