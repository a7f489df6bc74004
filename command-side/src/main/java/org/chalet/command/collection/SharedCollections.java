package org.chalet.command.collection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;
import org.jspecify.annotations.Nullable;

/** Takes commands about shares to collections of one kind. */
public final class SharedCollections<A extends SharedAggregate> {
  private final Aggregates<A> collections;
  private final Sharing sharing;
  private final EventSourced<CollectionProperties> chosen;

  public SharedCollections(CommandSideParts parts, Aggregates<A> collections, Sharing sharing) {
    this.collections = collections;
    this.sharing = sharing;
    this.chosen =
        parts.eventSourced(
            ChosenProperties.TYPE, ChosenProperties.EVOLUTION, CollectionProperties.NONE);
  }

  /** A command of that kind to a collection. */
  public record Sent(String collection, Class<? extends Command> command, String actor) {
    public static Sent of(String collection, Command command, Trail trail) {
      return new Sent(collection, command.getClass(), trail.actor());
    }
  }

  public void share(Sent sent, Grantee grantee, ShareLevel level, ShareWords words) {
    decide(sent, (shares, now) -> shares.share(now, grantee, level, words, sent.actor()));
  }

  /** Shares it with an account that wants it, wherever that is. */
  public void direct(Sent sent, AccountId account, ShareLevel level, ShareWords words) {
    decide(sent, (shares, now) -> shares.direct(now, account.raw(), level, words));
  }

  /** Whose the collection is, when the sender may send it that command. */
  public String owner(Sent sent) {
    AtomicReference<String> owner = new AtomicReference<>("");
    decide(
        sent,
        (shares, now) -> {
          owner.set(now.owner());
          return List.of();
        });
    return owner.get();
  }

  /** Whether it can be shared with the account as with a colleague of the sender. */
  public boolean isColleague(Sent sent, AccountId account) {
    return sharing.access().circles().of(sent.actor()).stream()
        .anyMatch(circle -> circle.hasInside(sent.actor()) && circle.has(account.raw()));
  }

  /** Refuses a level that such collections do not have. */
  public void verifyLevel(ShareLevel level) {
    sharing.verifyLevel(level);
  }

  public void revoke(Sent sent, Grantee grantee) {
    decide(sent, (shares, now) -> shares.revoke(now, grantee));
  }

  /** They are all the shares from now on. */
  public void replace(Sent sent, Map<Grantee, ShareLevel> wanted) {
    decide(sent, (shares, now) -> shares.replace(now, wanted, sent.actor()));
  }

  /**
   * Ends what is shared through an organization.
   *
   * @param grantee null for everybody
   */
  public void end(Sent sent, OrganizationId through, @Nullable Grantee grantee) {
    decide(sent, (shares, now) -> shares.end(now, through, grantee));
  }

  public void answer(Sent sent, boolean accepted) {
    decide(sent, (shares, now) -> shares.answer(now, sent.actor(), accepted));
  }

  /** How the sender wants to see it. */
  public void choose(Sent sent, PropertiesChange change) {
    decide(sent, (shares, now) -> List.of());
    String stream = ObjectId.ofSharedCollection(sent.collection(), sent.actor());
    chosen.decide(
        stream,
        now -> {
          CollectionProperties wanted = change.over(now);
          Properties.verify(wanted);
          return now.equals(wanted)
              ? List.of()
              : List.of(sharing.events().chosen(sent.collection(), sent.actor(), wanted));
        });
  }

  private void decide(Sent sent, BiFunction<Sharing.Of, Shareable, List<Event>> decision) {
    Sharing.Of shares = sharing.of(sent.collection());
    collections.tell(
        sent.collection(),
        one ->
            one.decide(
                sent.command(),
                sent.actor(),
                sharing.access(),
                now -> decision.apply(shares, now)));
  }
}
