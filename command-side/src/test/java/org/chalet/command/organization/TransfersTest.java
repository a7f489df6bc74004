package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.command.mail.Letter;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TransferId;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.IfVersion;
import org.chalet.organization.LeaveOrganization;
import org.chalet.organization.OpenOrganization;
import org.chalet.product.AcceptTransfer;
import org.chalet.product.BlockProduct;
import org.chalet.product.GrantAccess;
import org.chalet.product.MoveProduct;
import org.chalet.product.OfferTransfer;
import org.chalet.product.ProductKind;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.RenameProduct;
import org.chalet.product.TransferOffered;
import org.chalet.product.TransferWithdrawn;
import org.chalet.product.UnblockProduct;
import org.chalet.product.WithdrawTransfer;
import org.junit.jupiter.api.Test;

class TransfersTest extends AccessStory {
  private static final OrganizationId OTHER = OrganizationId.ofLocal("other");
  private static final TransferId FIRST = TransferId.ofLocal("t1");
  private static final TransferId SECOND = TransferId.ofLocal("t2");

  private final AcceptTransfer accepted = new AcceptTransfer(OTHER, house, DRIVE, FIRST, true);

  TransfersTest() {
    story.given(OLGA, new OpenOrganization(OTHER, "Other"));
    story.given(
        LEA, added(DRIVE, ProductKind.KDRIVE), new GrantAccess(house, holder(CORA), DRIVE, USE));
  }

  private OfferTransfer offered(TransferId transfer) {
    return new OfferTransfer(house, DRIVE, transfer, null);
  }

  private long inThirtyDays() {
    return story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
  }

  @Test
  void suites_and_blocked_products_stay() {
    story.given(LEA, added(SUITE, ProductKind.KSUITE), new BlockProduct(house, DRIVE));
    story
        .when(LEA, new OfferTransfer(house, SUITE, FIRST, null))
        .refused(ErrorCode.PRODUCT_CANNOT_MOVE);
    story
        .when(LEA, new MoveProduct(house, SUITE, OTHER, true))
        .refused(ErrorCode.PRODUCT_CANNOT_MOVE);
    story.when(LEA, offered(FIRST)).refused(ErrorCode.PRODUCT_BLOCKED);
    story.when(LEA, new MoveProduct(house, DRIVE, OTHER, true)).refused(ErrorCode.PRODUCT_BLOCKED);
  }

  @Test
  void whoever_offers_products_all_day_has_to_wait() {
    for (int i = 0; i < 50; i++) {
      story.given(LEA, sent(i));
    }
    story.when(LEA, sent(50)).refused(ErrorCode.TOO_MANY_REQUESTS);
    story.given(LEA, offered(FIRST));
    story.clock.advance(Duration.ofDays(1));
    story.given(LEA, sent(50));
  }

  private OfferTransfer sent(int number) {
    EmailAddress to = new EmailAddress("reader" + number + "@example.org");
    return new OfferTransfer(
        house,
        DRIVE,
        TransferId.ofLocal("s" + number),
        new OfferTransfer.Letter(to, "en", "opens-it"));
  }

  @Test
  void a_product_that_was_blocked_since_it_was_offered_stays_until_it_is_not() {
    story.given(LEA, offered(FIRST), new BlockProduct(house, DRIVE));
    story.when(OLGA, accepted).refused(ErrorCode.PRODUCT_BLOCKED);
    story.given(LEA, new UnblockProduct(house, DRIVE));
    assertThat(story.when(OLGA, accepted).events()).hasSize(2);
  }

  @Test
  void nobody_takes_what_was_not_offered_or_is_not_any_more() {
    story.when(OLGA, accepted).refused(ErrorCode.TRANSFER_NOT_VALID);
    story.given(LEA, offered(FIRST), offered(SECOND));
    story.when(OLGA, accepted).refused(ErrorCode.TRANSFER_NOT_VALID);
    story
        .when(LEA, new WithdrawTransfer(house, DRIVE))
        .recorded(new TransferWithdrawn(house.raw(), DRIVE.raw(), SECOND.raw()));
    story.when(LEA, new WithdrawTransfer(house, DRIVE)).recordedNothing();
    story
        .when(OLGA, new AcceptTransfer(OTHER, house, DRIVE, SECOND, true))
        .refused(ErrorCode.TRANSFER_NOT_VALID);
    story.given(LEA, offered(TransferId.ofLocal("t3")));
    story.clock.advance(Duration.ofDays(30));
    story
        .when(OLGA, new AcceptTransfer(OTHER, house, DRIVE, TransferId.ofLocal("t3"), true))
        .refused(ErrorCode.TRANSFER_NOT_VALID);
  }

  @Test
  void an_offer_is_good_once() {
    story.given(LEA, offered(FIRST));
    assertThat(story.when(OLGA, accepted).events()).hasSize(2);
    story.when(OLGA, accepted).refused(ErrorCode.TRANSFER_NOT_VALID);
  }

  @Test
  void what_somebody_offered_who_was_removed_or_manages_no_more_stays() {
    story.given(ADAM, offered(FIRST));
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.COLLABORATOR));
    story.when(OLGA, accepted).refused(ErrorCode.TRANSFER_NOT_VALID);
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.ADMINISTRATOR));
    story.given(ADAM, new LeaveOrganization(house));
    story.when(OLGA, accepted).refused(ErrorCode.TRANSFER_NOT_VALID);
    story.given(LEA, offered(SECOND));
    story.given(OLGA, new AcceptTransfer(OTHER, house, DRIVE, SECOND, true));
  }

  @Test
  void the_one_who_receives_manages_that_organization_and_accepts_the_terms() {
    story.given(LEA, offered(FIRST));
    story.joins(OLGA, OTHER, CORA, Role.COLLABORATOR);
    story.when(CORA, accepted).refused(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
    story.when(LEA, accepted).refused(ErrorCode.UNKNOWN_ORGANIZATION);
    story
        .when(OLGA, new AcceptTransfer(OTHER, house, DRIVE, FIRST, false))
        .refused(ErrorCode.TERMS_NOT_ACCEPTED);
    story
        .when(LEA, new AcceptTransfer(house, house, DRIVE, FIRST, true))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void an_accepted_product_changes_houses_in_one_commit_without_its_users() {
    story
        .when(ADAM, offered(FIRST))
        .recorded(
            new TransferOffered(
                house.raw(), DRIVE.raw(), FIRST.raw(), "link", inThirtyDays(), ADAM.raw()));
    story
        .when(OLGA, accepted)
        .recorded(
            new ProductMovedIn(
                OTHER.raw(), DRIVE.raw(), house.raw(), "kdrive", "drive", 1, FIRST.raw()),
            new ProductMovedOut(
                house.raw(), DRIVE.raw(), OTHER.raw(), FIRST.raw(), "kdrive", "drive", 1));
    story.when(LEA, new RenameProduct(house, DRIVE, "D")).refused(ErrorCode.UNKNOWN_PRODUCT);
    story.joins(LEA, house, OLGA, Role.ADMINISTRATOR);
    story.given(
        OLGA, new RenameProduct(OTHER, DRIVE, "D"), new MoveProduct(OTHER, DRIVE, house, true));
    assertThat(effective(CORA, DRIVE).isNone()).isTrue();
  }

  @Test
  void whoever_manages_both_hands_over_directly() {
    story
        .when(LEA, new MoveProduct(house, DRIVE, OTHER, true))
        .refused(ErrorCode.UNKNOWN_ORGANIZATION);
    story.joins(OLGA, OTHER, LEA, Role.COLLABORATOR);
    story
        .when(LEA, new MoveProduct(house, DRIVE, OTHER, true))
        .refused(ErrorCode.MANAGING_PRODUCTS_NEEDS_ADMINISTRATOR);
    story.joins(OLGA, OTHER, ADAM, Role.ADMINISTRATOR);
    story
        .when(ADAM, new MoveProduct(house, DRIVE, OTHER, false))
        .refused(ErrorCode.TERMS_NOT_ACCEPTED);
    story.when(ADAM, new MoveProduct(house, DRIVE, house, true)).refused(ErrorCode.INVALID_VALUE);
    story
        .when(ADAM, new MoveProduct(house, DRIVE, OTHER, true))
        .recorded(
            new ProductMovedOut(house.raw(), DRIVE.raw(), OTHER.raw(), "", "kdrive", "drive", 1),
            new ProductMovedIn(OTHER.raw(), DRIVE.raw(), house.raw(), "kdrive", "drive", 1, ""));
  }

  @Test
  void a_version_that_is_not_the_present_one_moves_nothing() {
    story.given(LEA, offered(FIRST));
    story.when(OLGA, new IfVersion(7, accepted)).refused(ErrorCode.PRECONDITION_FAILED);
    assertThat(story.when(OLGA, new IfVersion(0, accepted)).as(Long.class)).isEqualTo(1);
  }

  @Test
  void an_offer_by_mail_says_nothing_about_the_address_in_events() {
    EmailAddress reader = new EmailAddress("reader@example.net");
    story
        .when(
            LEA,
            new OfferTransfer(
                house, DRIVE, FIRST, new OfferTransfer.Letter(reader, "fr", "opens-it")))
        .recorded(
            new TransferOffered(
                house.raw(), DRIVE.raw(), FIRST.raw(), "mail", inThirtyDays(), LEA.raw()));
    Letter letter = story.letters.getLast();
    assertThat(letter.to()).isEqualTo(reader);
    assertThat(letter.language()).isEqualTo("fr");
    assertThat(letter.link()).isEqualTo("/product-transfer?token=opens-it");
    assertThat(letter.values())
        .containsEntry("product", "drive")
        .containsEntry("organization", "lea");
  }
}
