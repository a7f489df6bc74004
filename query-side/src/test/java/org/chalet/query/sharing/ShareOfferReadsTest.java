package org.chalet.query.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarShared;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.identity.Accounts;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareOfferDeclined;
import org.chalet.sharing.ShareOfferTaken;
import org.chalet.sharing.ShareOfferWithdrawn;
import org.chalet.sharing.ShareOffered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ShareOfferReadsTest {
  private static final String HOUSE = "organization:house";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String EVE = "account:eve";
  private static final String WORK = "calendar:work";
  private static final String OFFER = "share-offer:one";

  private final ViewsByHand views =
      new ViewsByHand(new SharingProjection(), new IdentityProjection());
  private final Sharing sharing = new Sharing(() -> views.view("sharing"));
  private final ShareOfferReads reads =
      new ShareOfferReads(
          sharing,
          id -> id.equals(WORK) ? Optional.of(work()) : Optional.empty(),
          new Accounts(() -> views.view("identity")));

  private static StoredCollection work() {
    return new StoredCollection(
        WORK, ANNA, "work", List.of(), CollectionProperties.named("Work"), false, 1);
  }

  @BeforeEach
  void open() {
    registered(ANNA, "anna@example.org");
    registered(BOB, "bob@example.org");
    views.happened(new OrganizationOpened(HOUSE, "House", ANNA));
    views.happened(new UserAdded(HOUSE, BOB, "collaborator"));
    offered("Eve@Example.org", "edit");
  }

  private void registered(String account, String email) {
    views.happened(new AccountRegistered(account, email, account, "en", "UTC"));
  }

  private void offered(String to, String level) {
    views.happened(new ShareOffered(OFFER, ANNA, WORK, to, level, ANNA));
  }

  private static MockHttpServletRequest by(String account) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setUserPrincipal(new SignedIn(new AccountId(account), "password"));
    return request;
  }

  @Test
  void whoever_may_share_sees_to_whom_it_is_offered_and_nobody_else_does() {
    assertThat(reads.of(by(ANNA), WORK))
        .extracting(
            ShareOfferReads.Offer::email,
            ShareOfferReads.Offer::level,
            ShareOfferReads.Offer::status)
        .containsExactly(tuple("Eve@Example.org", "edit", "pending"));
    refused(BOB, WORK);
    refused(ANNA, "calendar:none");
    views.happened(new CalendarShared(WORK, ANNA, BOB, HOUSE, "edit"));
    refused(BOB, WORK);
    views.happened(new CalendarShared(WORK, ANNA, BOB, HOUSE, "edit-and-share"));
    assertThat(reads.of(by(BOB), WORK)).hasSize(1);
    views.happened(new ShareOfferDeclined(OFFER, ANNA));
    assertThat(reads.of(by(ANNA), WORK).getFirst().status()).isEqualTo("declined");
  }

  private void refused(String account, String collection) {
    assertThatThrownBy(() -> reads.of(by(account), collection))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_COLLECTION));
  }

  @Test
  void whoever_has_the_address_finds_the_offer_while_it_is_open() {
    assertThat(reads.mine(by(BOB))).isEmpty();
    registered(EVE, "eve@example.org");
    assertThat(reads.mine(by(EVE)))
        .containsExactly(new ShareOfferReads.ToMe(OFFER, WORK, "Work", ANNA, ANNA, "edit"));
    views.happened(new ShareOfferDeclined(OFFER, ANNA));
    assertThat(reads.mine(by(EVE))).isEmpty();
    offered("eve@example.org", "view");
    assertThat(reads.mine(by(EVE))).hasSize(1);
    views.happened(new ShareOfferWithdrawn(OFFER, ANNA));
    assertThat(reads.mine(by(EVE))).isEmpty();
    assertThat(reads.of(by(ANNA), WORK)).isEmpty();
  }

  @Test
  void what_was_taken_counts_wherever_they_are() {
    views.happened(new CalendarShared(WORK, ANNA, EVE, "", "edit"));
    views.happened(new ShareOfferTaken(OFFER, ANNA, EVE));
    assertThat(sharing.reaching(new AccountId(EVE), "calendar"))
        .singleElement()
        .satisfies(shared -> assertThat(shared.reach().level()).isEqualTo(ShareLevel.EDIT));
    assertThat(reads.of(by(ANNA), WORK)).isEmpty();
  }

  @Test
  void nothing_is_left_of_offers_of_what_is_gone() {
    views.happened(new CalendarDeleted(WORK, ANNA, "work"));
    assertThat(sharing.offersTo(new EmailAddress("eve@example.org"))).isEmpty();
    offered("eve@example.org", "view");
    views.happened(new AccountErased(ANNA));
    assertThat(sharing.offersTo(new EmailAddress("eve@example.org"))).isEmpty();
  }
}
