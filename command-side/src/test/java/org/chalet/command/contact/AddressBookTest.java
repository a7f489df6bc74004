package org.chalet.command.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.command.Story;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AddressBookTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final AddressBookId CLUB = AddressBookId.ofLocal("club");
  private static final CollectionProperties PROPERTIES = CollectionProperties.named("Club");

  private final Story story = new Story();
  private final AddressBookId first = story.registered("anna").addressBook();

  AddressBookTest() {
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void nobody_makes_an_address_book_in_another_s_home() {
    story.when(BOB, create(CLUB, "club")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_segment_is_taken_once_in_a_home() {
    story
        .given(ANNA, create(CLUB, "club"))
        .when(ANNA, create(AddressBookId.ofLocal("other"), "club"))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  @Test
  void an_id_is_used_once() {
    story
        .given(ANNA, create(CLUB, "club"))
        .when(ANNA, create(CLUB, "other"))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  @Test
  void the_address_book_that_came_with_the_account_stays() {
    story.when(ANNA, new DeleteAddressBook(first)).refused(ErrorCode.DEFAULT_COLLECTION_STAYS);
  }

  @Test
  void an_address_book_is_changed_and_deleted_by_its_owner_only() {
    story
        .when(BOB, new ChangeAddressBookProperties(first, PROPERTIES))
        .refused(ErrorCode.FORBIDDEN);
    story.when(BOB, new DeleteAddressBook(first)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void an_address_book_that_is_not_there_is_unknown() {
    story
        .when(ANNA, new ChangeAddressBookProperties(CLUB, PROPERTIES))
        .refused(ErrorCode.UNKNOWN_COLLECTION);
  }

  @Test
  void an_address_book_is_made_and_changed_and_deleted() {
    story
        .when(ANNA, create(CLUB, "club"))
        .recorded(new AddressBookCreated(CLUB.raw(), ANNA.raw(), "club", PROPERTIES, false));
    CollectionProperties renamed = CollectionProperties.named("Society");
    story
        .when(ANNA, new ChangeAddressBookProperties(CLUB, renamed))
        .recorded(new AddressBookPropertiesChanged(CLUB.raw(), ANNA.raw(), renamed));
    story.when(ANNA, new ChangeAddressBookProperties(CLUB, renamed)).recordedNothing();
    story
        .when(ANNA, new DeleteAddressBook(CLUB))
        .recorded(new AddressBookDeleted(CLUB.raw(), ANNA.raw(), "club"));
    assertThat(story.when(ANNA, create(AddressBookId.ofLocal("next"), "club")).events()).hasSize(1);
  }

  @Test
  void a_deleted_address_book_comes_back_while_its_segment_is_free() {
    story.when(ANNA, new RestoreAddressBook(CLUB)).refused(ErrorCode.UNKNOWN_COLLECTION);
    story
        .given(ANNA, create(CLUB, "club"))
        .when(ANNA, new RestoreAddressBook(CLUB))
        .refused(ErrorCode.COLLECTION_EXISTS);
    story
        .given(ANNA, new DeleteAddressBook(CLUB))
        .when(BOB, new RestoreAddressBook(CLUB))
        .refused(ErrorCode.FORBIDDEN);
    story
        .when(ANNA, new RestoreAddressBook(CLUB))
        .recorded(new AddressBookRestored(CLUB.raw(), ANNA.raw(), "club", PROPERTIES));
    story
        .given(ANNA, new DeleteAddressBook(CLUB), create(AddressBookId.ofLocal("next"), "club"))
        .when(ANNA, new RestoreAddressBook(CLUB))
        .refused(ErrorCode.COLLECTION_EXISTS);
  }

  private static CreateAddressBook create(AddressBookId id, String segment) {
    return new CreateAddressBook(id, ANNA, new ResourceName(segment), PROPERTIES);
  }
}
