package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.command.Story;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.AddressBookShareAccepted;
import org.chalet.contact.AddressBookShareDeclined;
import org.chalet.contact.AddressBookShared;
import org.chalet.contact.CardPut;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.PutCard;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.contact.SharedAddressBookPropertiesChosen;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressBookShareTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final Grantee TO_BOB = new Grantee(BOB.raw());

  private final Story story = new Story();
  private final AddressBookId book;
  private final OrganizationId house;

  AddressBookShareTest() {
    var anna = story.registered("anna");
    book = anna.addressBook();
    house = anna.organization();
    story.registered("bob");
    story.joins(ANNA, house, BOB, Role.COLLABORATOR);
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void an_address_book_tells_nothing_of_being_busy() {
    story
        .when(ANNA, new ShareAddressBook(book, TO_BOB, ShareLevel.FREE_BUSY))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void a_person_accepts_before_the_share_counts() {
    story
        .when(ANNA, new ShareAddressBook(book, TO_BOB, ShareLevel.EDIT))
        .recorded(new AddressBookShared(book.raw(), ANNA.raw(), BOB.raw(), house.raw(), "edit"));
    story.when(BOB, put("b.vcf")).refused(ErrorCode.FORBIDDEN);
    story
        .when(BOB, new AcceptAddressBookShare(book))
        .recorded(new AddressBookShareAccepted(book.raw(), ANNA.raw(), BOB.raw()));
    assertThat(story.when(BOB, put("b.vcf")).events())
        .singleElement()
        .isInstanceOfSatisfying(
            CardPut.class, put -> assertThat(put.owner()).isEqualTo(ANNA.raw()));
    story.given(ANNA, new ShareAddressBook(book, TO_BOB, ShareLevel.EDIT_AND_SHARE));
    assertThat(story.when(BOB, put("b2.vcf")).events()).hasSize(1);
  }

  @Test
  void whoever_declines_has_nothing_and_a_revoked_share_is_asked_for_again() {
    story.given(ANNA, new ShareAddressBook(book, TO_BOB, ShareLevel.EDIT));
    story
        .when(BOB, new DeclineAddressBookShare(book))
        .recorded(new AddressBookShareDeclined(book.raw(), ANNA.raw(), BOB.raw()));
    story.when(BOB, put("b.vcf")).refused(ErrorCode.FORBIDDEN);
    story.given(BOB, new AcceptAddressBookShare(book));
    story.given(
        ANNA,
        new RevokeAddressBookShare(book, TO_BOB),
        new ShareAddressBook(book, TO_BOB, ShareLevel.EDIT));
    story.when(BOB, put("b.vcf")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_share_with_the_organization_asks_nobody() {
    story.given(ANNA, new ShareAddressBook(book, new Grantee(house.raw()), ShareLevel.EDIT));
    assertThat(story.when(BOB, put("b.vcf")).events()).hasSize(1);
    CollectionProperties named = CollectionProperties.named("House");
    story
        .when(BOB, new ChooseSharedAddressBookProperties(book, named))
        .recorded(new SharedAddressBookPropertiesChosen(book.raw(), BOB.raw(), named));
  }

  private PutCard put(String name) {
    String text =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:" + name + "\r\nFN:Zoe\r\nN:;;;;\r\nEND:VCARD\r\n";
    return new PutCard(book, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }
}
