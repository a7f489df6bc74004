package org.chalet.query.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShared;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.identity.AccountErased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.query.collection.ViewsByHand;
import org.chalet.query.contact.AddressBookProjection;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.rest.Page;
import org.chalet.query.sharing.Sharing;
import org.chalet.query.sharing.SharingProjection;
import org.chalet.store.Scan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DuplicateReadsTest {
  private static final String BOOK = "addressbook:friends";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";

  private final ViewsByHand views =
      new ViewsByHand(
          new AddressBookProjection(), new SharingProjection(), new DuplicateProjection());
  private final DuplicateReads reads =
      new DuplicateReads(
          new DuplicateViews(() -> views.view("duplicate")),
          new AddressBookViews(() -> views.view("contact")),
          new Sharing(() -> views.view("sharing")));

  @BeforeEach
  void fill() {
    views.happened(new AddressBookCreated(BOOK, ANNA, "friends", CollectionProperties.NONE, true));
    put("a.vcf", "N:Meier;Anna;;;", "FN:Anna Meier", "EMAIL:anna@example.org");
    put("b.vcf", "N:Meier;Änni;;;", "FN:Änni Meier", "EMAIL:Anna@Example.org", "TEL:079 123 45 67");
    put("c.vcf", "N:Rossi;Bea;;;", "FN:Bea Rossi");
    put("d.vcf", "N:Rossi;Bea;;;", "FN:Bea Rossi");
  }

  @Test
  void duplicates_are_for_whoever_may_write() {
    refused(ErrorCode.UNKNOWN_COLLECTION, () -> duplicates(BOB));
    refused(ErrorCode.UNKNOWN_COLLECTION, () -> reads.merges(by(BOB), BOOK, null, null));
    views.happened(new OrganizationOpened("organization:house", "House", ANNA));
    views.happened(new UserAdded("organization:house", BOB, "collaborator"));
    share("view");
    refused(ErrorCode.FORBIDDEN, () -> duplicates(BOB));
    refused(ErrorCode.FORBIDDEN, () -> reads.hidden(by(BOB), BOOK, null, null));
    share("edit");
    assertThat(duplicates(BOB)).isEqualTo(duplicates(ANNA)).hasSize(1);
  }

  @Test
  void they_are_shown_with_the_reasons() {
    assertThat(duplicates(ANNA))
        .singleElement()
        .satisfies(set -> {
          assertThat(set.cards())
              .extracting(DuplicateReads.Member::formattedName)
              .containsExactly("Anna Meier", "Änni Meier");
          assertThat(set.likely()).isTrue();
          assertThat(set.score()).isEqualTo(100);
          assertThat(set.links().getFirst().reasons())
              .containsExactly(
                  new DuplicateReads.Why("form-of-name", "", 40),
                  new DuplicateReads.Why("same-mail", "anna@example.org", 60));
        });
  }

  @Test
  void possible_ones_are_shown_when_asked_for_page_by_page() {
    List<Boolean> likely = new ArrayList<>();
    String cursor = null;
    do {
      Page<DuplicateReads.DuplicateSet> page =
          reads.duplicates(by(ANNA), BOOK, "ch", false, false, cursor, 1);
      page.items().forEach(set -> likely.add(set.likely()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(likely).containsExactly(true, false);
    refused(
        ErrorCode.INVALID_VALUE,
        () -> reads.duplicates(by(ANNA), BOOK, "XX", false, false, null, 1));
  }

  @Test
  void what_is_hidden_is_shown_again_with_a_further_card() {
    views.happened(
        new DuplicatesHidden("duplicates:1", BOOK, ANNA, List.of("a.vcf", "b.vcf", "x.vcf")));
    assertThat(duplicates(ANNA)).isEmpty();
    assertThat(reads.duplicates(by(ANNA), BOOK, null, true, true, null, null).items())
        .singleElement()
        .matches(set -> "duplicates:1".equals(set.mark()));
    assertThat(reads.hidden(by(ANNA), BOOK, null, null).items()).hasSize(1);
    put("e.vcf", "N:Meier;Anna;;;", "FN:Anna Meier", "TEL:+41791234567");
    assertThat(duplicates(ANNA)).singleElement().matches(set -> set.cards().size() == 3);
    views.happened(new CardDeleted(BOOK, ANNA, "e.vcf", "e.vcf"));
    assertThat(duplicates(ANNA)).isEmpty();
    views.happened(new DuplicatesShown("duplicates:1", BOOK, ANNA));
    assertThat(duplicates(ANNA)).hasSize(1);
  }

  @Test
  void cards_are_compared_field_by_field() {
    CardComparison compared = reads.comparison(by(ANNA), BOOK, "a.vcf", List.of("b.vcf"));
    assertThat(field(compared, "FN").values())
        .extracting(CardComparison.Value::fate)
        .containsExactly("kept", "conflict");
    assertThat(field(compared, "EMAIL").values())
        .containsExactly(
            new CardComparison.Value(
                "anna@example.org", "anna@example.org", List.of("a.vcf", "b.vcf"), "equal"));
    assertThat(field(compared, "TEL").values())
        .containsExactly(
            new CardComparison.Value("079 123 45 67", "079 123 45 67", List.of("b.vcf"), "added"));
    refused(
        ErrorCode.UNKNOWN_OBJECT,
        () -> reads.comparison(by(ANNA), BOOK, "a.vcf", List.of("none.vcf")));
    refused(
        ErrorCode.MERGE_NEEDS_DUPLICATES,
        () -> reads.comparison(by(ANNA), BOOK, "a.vcf", List.of("a.vcf")));
    refused(ErrorCode.MERGE_NEEDS_DUPLICATES, () -> reads.comparison(by(ANNA), BOOK, null, null));
  }

  @Test
  void merges_are_told_and_whether_they_were_taken_back() {
    views.happened(
        new ContactsMerged(
            "merge:1",
            BOOK,
            ANNA,
            "a.vcf",
            "",
            "",
            List.of(new ContactsMerged.Absorbed("b.vcf", "b", ""))));
    views.happened(new ContactsMergeUndone("merge:1", BOOK, ANNA));
    assertThat(reads.merges(by(ANNA), BOOK, null, null).items())
        .singleElement()
        .satisfies(merge -> {
          assertThat(merge.absorbed()).containsExactly("b.vcf");
          assertThat(merge.undone()).isTrue();
        });
  }

  @Test
  void groups_and_cards_that_cannot_be_read_are_nobody() {
    views.happened(new CardPut(BOOK, ANNA, "x.vcf", "x", "nothing", null));
    put("g.vcf", "KIND:group", "FN:Anna Meier", "EMAIL:anna@example.org");
    assertThat(duplicates(ANNA)).singleElement().matches(set -> set.cards().size() == 2);
  }

  @Test
  void an_address_book_that_is_gone_shows_nothing() {
    views.happened(new AddressBookDeleted(BOOK, ANNA, "friends"));
    refused(ErrorCode.UNKNOWN_COLLECTION, () -> duplicates(ANNA));
  }

  @Test
  void nothing_stays_of_an_erased_account() {
    views.happened(new DuplicatesHidden("duplicates:1", BOOK, ANNA, List.of("a.vcf", "b.vcf")));
    views.happened(new AccountErased(ANNA));
    var view = views.view("duplicate");
    assertThat(view.find(DuplicateSchema.TRAITS, Scan.of(DuplicateSchema.TRAITS_OF_OWNER, ANNA)))
        .isEmpty();
    assertThat(view.find(DuplicateSchema.BOOKS, Scan.of(DuplicateSchema.BOOKS_OF_OWNER, ANNA)))
        .isEmpty();
    assertThat(view.find(DuplicateSchema.HIDDEN, Scan.of(DuplicateSchema.HIDDEN_OF_OWNER, ANNA)))
        .isEmpty();
  }

  private List<DuplicateReads.DuplicateSet> duplicates(String caller) {
    return reads.duplicates(by(caller), BOOK, null, true, false, null, null).items();
  }

  private static CardComparison.Field field(CardComparison compared, String property) {
    return compared.fields().stream()
        .filter(field -> field.property().equals(property))
        .findFirst()
        .orElseThrow();
  }

  private void put(String name, String... lines) {
    String text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:"
            + name
            + "\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VCARD\r\n";
    views.happened(new CardPut(BOOK, ANNA, name, name, text, null));
  }

  private void share(String level) {
    views.happened(new AddressBookShared(BOOK, ANNA, BOB, "organization:house", level));
    views.happened(new AddressBookShareAccepted(BOOK, ANNA, BOB));
  }

  private static void refused(ErrorCode code, ThrowingCallable asked) {
    assertThatThrownBy(asked)
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(code));
  }

  private static MockHttpServletRequest by(String account) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setUserPrincipal(new SignedIn(new AccountId(account), "session:1"));
    return request;
  }
}
