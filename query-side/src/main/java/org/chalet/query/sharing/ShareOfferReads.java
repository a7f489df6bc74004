package org.chalet.query.sharing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.Ids;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.People;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shares that are offered to addresses. */
@RestController
@Tag(name = "sharing")
public class ShareOfferReads {
  private final Sharing sharing;
  private final Function<String, Optional<StoredCollection>> collections;
  private final People people;

  /**
   * @param collections calendars and address books that are there, by id
   */
  public ShareOfferReads(
      Sharing sharing, Function<String, Optional<StoredCollection>> collections, People people) {
    this.sharing = sharing;
    this.collections = collections;
    this.people = people;
  }

  /**
   * What somebody offers to an address.
   *
   * @param status {@code pending} or {@code declined}
   * @param sent when its letter was last sent
   */
  @Schema(name = "ShareOffer")
  public record Offer(String id, String email, String level, String status, Instant sent) {}

  /**
   * What is offered to the caller.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   * @param name what its owner calls it
   */
  @Schema(name = "ShareOfferToMe")
  public record ToMe(
      String id,
      String collection,
      @Nullable String name,
      String owner,
      @Nullable String ownerName,
      String level) {}

  @GetMapping("/api/share-offers")
  @Operation(
      operationId = "getShareOffers",
      summary =
          "To which addresses a calendar or an address book is offered; for those who may share it")
  public List<Offer> of(
      HttpServletRequest request,
      @Parameter(description = "`calendar:…` or `addressbook:…`") @RequestParam String collection) {
    AccountId caller = Caller.of(request);
    CollectionId id = new CollectionId(collection);
    StoredCollection unused =
        collections
            .apply(id.raw())
            .filter(there -> there.owner().equals(caller.raw()) || maySay(caller, id))
            .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection"));
    return sharing.offers(id.raw()).stream()
        .map(offer ->
            new Offer(
                offer.offer(),
                offer.email(),
                offer.level(),
                offer.declined() ? "declined" : "pending",
                Instant.ofEpochSecond(offer.sent())))
        .toList();
  }

  private boolean maySay(AccountId caller, CollectionId id) {
    String kind = id.isCalendar() ? "calendar" : "addressbook";
    return sharing
        .reaching(caller, kind, Ids.local(id.raw()))
        .filter(shared -> shared.reach().gives(ShareLevel.EDIT_AND_SHARE))
        .isPresent();
  }

  @GetMapping("/api/me/share-offers")
  @Operation(
      operationId = "getMyShareOffers",
      summary = "Calendars and address books that are offered to the address one signs in with")
  public List<ToMe> mine(HttpServletRequest request) {
    AccountId caller = Caller.of(request);
    People.Person person = people.people(List.of(caller.raw())).get(caller.raw());
    if (person == null) {
      return List.of();
    }
    List<OfferDocument> offers = sharing.offersTo(new EmailAddress(person.email()));
    Map<String, People.Person> owners =
        people.people(offers.stream().map(OfferDocument::owner).distinct().toList());
    return offers.stream()
        .flatMap(offer ->
            collections.apply(offer.collection()).map(there -> toMe(offer, there, owners)).stream())
        .toList();
  }

  private static ToMe toMe(
      OfferDocument offer, StoredCollection there, Map<String, People.Person> owners) {
    People.Person owner = owners.get(offer.owner());
    return new ToMe(
        offer.offer(),
        offer.collection(),
        there.properties().displayName(),
        offer.owner(),
        owner == null ? null : owner.name(),
        offer.level());
  }
}
