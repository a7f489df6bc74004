package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.ANSWERS;
import static org.chalet.query.sharing.SharingSchema.BY_GRANTEE;
import static org.chalet.query.sharing.SharingSchema.CHOSEN;
import static org.chalet.query.sharing.SharingSchema.GRANTS;
import static org.chalet.query.sharing.SharingSchema.NOTIFICATIONS;
import static org.chalet.query.sharing.SharingSchema.OFFERS;
import static org.chalet.query.sharing.SharingSchema.OFFERS_OF;
import static org.chalet.query.sharing.SharingSchema.OFFERS_TO;
import static org.chalet.query.sharing.SharingSchema.OF_COLLECTION;
import static org.chalet.query.sharing.SharingSchema.OF_OWNER;
import static org.chalet.query.sharing.SharingSchema.SEATS;
import static org.chalet.query.sharing.SharingSchema.TEAM_SEATS;
import static org.chalet.query.sharing.SharingSchema.TEAM_SEATS_IN;
import static org.chalet.query.sharing.SharingSchema.THROUGH;
import static org.chalet.query.sharing.SharingSchema.TOLD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/**
 * What can be asked about shares. Costs follow what reaches the reader, never what is shared with
 * others.
 */
public final class Sharing {
  private final Supplier<View> live;

  /** The live view is asked for at each read, since a rebuilt one may take its place. */
  public Sharing(Supplier<View> live) {
    this.live = live;
  }

  /**
   * Collections that shares offer to a reader, accepted or not.
   *
   * @param kind {@code calendar} or {@code addressbook}
   */
  public List<Shared> reaching(AccountId reader, String kind) {
    View view = live.get();
    Circles circles = new Circles(view, reader.raw());
    List<GrantDocument> grants = new ArrayList<>();
    for (String grantee : circles.grantees()) {
      view.find(GRANTS, Scan.of(BY_GRANTEE, grantee)).stream()
          .map(Document::value)
          .filter(grant -> grant.collection().startsWith(kind + ':'))
          .forEach(grants::add);
    }
    return shared(view, circles, grants);
  }

  /** One collection, when shares offer it to the reader. */
  public Optional<Shared> reaching(AccountId reader, String kind, String local) {
    View view = live.get();
    Circles circles = new Circles(view, reader.raw());
    String collection = kind + ':' + local;
    List<String> ids =
        circles.grantees().stream().map(grantee -> GrantDocument.id(collection, grantee)).toList();
    List<GrantDocument> grants =
        Stream.concat(
                view.getAll(GRANTS, ids).stream().map(Document::value),
                ManagedRooms.grants(view, circles, collection))
            .toList();
    return shared(view, circles, grants).stream().findFirst();
  }

  /** With whom a collection is shared. */
  public List<Sharee> of(String collection) {
    View view = live.get();
    List<GrantDocument> grants =
        view.find(GRANTS, Scan.of(OF_COLLECTION, collection)).stream()
            .map(Document::value)
            .toList();
    Map<String, Boolean> answers =
        answers(
            view,
            grants.stream().map(grant -> AnswerDocument.id(collection, grant.grantee())).toList());
    return grants.stream()
        .map(grant ->
            new Sharee(
                grant.grantee(),
                ShareLevel.of(grant.level()),
                Reach.Answer.of(answers.get(AnswerDocument.id(collection, grant.grantee()))),
                grant.words(),
                grant.asks()))
        .toList();
  }

  public boolean isShared(String collection) {
    return !live.get().rows(GRANTS, Scan.of(OF_COLLECTION, collection).limit(1)).isEmpty();
  }

  /** The teams that the account is in, and the organizations in which it is not external. */
  public List<String> groupsOf(AccountId account) {
    return new Circles(live.get(), account.raw())
        .grantees().stream().filter(grantee -> !grantee.equals(account.raw())).toList();
  }

  /** Everybody in a team. */
  public List<AccountId> teammates(String organization, String team) {
    return live.get().find(TEAM_SEATS, Scan.of(TEAM_SEATS_IN, organization, team)).stream()
        .map(seat -> new AccountId(seat.value().account()))
        .toList();
  }

  /** What of a collection is offered to addresses, declined or not answered yet. */
  public List<OfferDocument> offers(String collection) {
    return live.get().find(OFFERS, Scan.of(OFFERS_OF, collection)).stream()
        .map(Document::value)
        .toList();
  }

  /** What is offered to an address, and not answered yet. */
  public List<OfferDocument> offersTo(EmailAddress address) {
    return live.get().find(OFFERS, Scan.of(OFFERS_TO, address.normalized())).stream()
        .map(Document::value)
        .toList();
  }

  /** What the account was told about shares, what there is to tell no more among it. */
  public List<Document<Notification>> told(AccountId account) {
    return live.get().find(NOTIFICATIONS, Scan.of(TOLD, account.raw()));
  }

  /**
   * What was shared through an organization before a position, by the party or with it.
   *
   * @param party {@code account:…}, {@code team:…}, or the organization itself for all there is
   */
  public List<Sharee.Of> through(String organization, String party, long position) {
    View view = live.get();
    Stream<Document<GrantDocument>> found =
        party.equals(organization)
            ? view.find(GRANTS, Scan.of(THROUGH, organization)).stream()
            : Stream.of(OF_OWNER, BY_GRANTEE)
                .flatMap(index -> view.find(GRANTS, Scan.of(index, party)).stream());
    return found
        .filter(grant -> grant.position() < position || grant.value().ended())
        .map(Document::value)
        .filter(grant -> grant.through().equals(organization))
        .map(grant -> new Sharee.Of(grant.collection(), grant.grantee()))
        .toList();
  }

  private static List<Shared> shared(View view, Circles circles, List<GrantDocument> found) {
    List<GrantDocument> grants = inEffect(view, found.stream().filter(circles::reachedBy).toList());
    Map<String, List<GrantDocument>> byCollection = new LinkedHashMap<>();
    grants.forEach(grant ->
        byCollection.computeIfAbsent(grant.collection(), one -> new ArrayList<>()).add(grant));
    List<String> ids =
        byCollection.keySet().stream()
            .map(collection -> AnswerDocument.id(collection, circles.reader()))
            .toList();
    Map<String, Boolean> answers = answers(view, ids);
    Map<String, CollectionProperties> chosen = new LinkedHashMap<>();
    view.getAll(CHOSEN, ids)
        .forEach(document -> chosen.put(document.id(), document.value().properties()));
    List<Shared> shared = new ArrayList<>();
    byCollection.forEach((collection, all) -> {
      String id = AnswerDocument.id(collection, circles.reader());
      Reach reach =
          Reach.of(
              all.stream()
                  .map(grant -> new Reach.Grant(ShareLevel.of(grant.level()), grant.asks()))
                  .toList(),
              Reach.Answer.of(answers.get(id)));
      shared.add(
          new Shared(
              collection,
              all.getFirst().owner(),
              reach,
              all.stream()
                  .filter(GrantDocument::shows)
                  .mapToLong(circles::since)
                  .min()
                  .orElse(Long.MAX_VALUE),
              chosen.getOrDefault(id, CollectionProperties.NONE)));
    });
    return shared;
  }

  /** Those whose owners are still in the organization through which they shared. */
  private static List<GrantDocument> inEffect(View view, List<GrantDocument> grants) {
    Set<String> seats = new HashSet<>();
    view.getAll(SEATS, grants.stream().map(Sharing::ownersSeat).distinct().toList())
        .forEach(seat -> seats.add(seat.id()));
    return grants.stream()
        .filter(grant -> grant.isDirect() || seats.contains(ownersSeat(grant)))
        .toList();
  }

  private static String ownersSeat(GrantDocument grant) {
    return SeatDocument.id(grant.through(), grant.owner());
  }

  private static Map<String, Boolean> answers(View view, Collection<String> ids) {
    Map<String, Boolean> answers = new LinkedHashMap<>();
    view.getAll(ANSWERS, ids)
        .forEach(document -> answers.put(document.id(), document.value().accepted()));
    return answers;
  }
}
