package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.MoveCard;
import org.chalet.contact.PutCard;
import org.chalet.contact.RestoreCard;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.Test;

class CardTest extends CardStory {
  private static final String TEXT = card("u1", "Zoë");

  @Test
  void a_deleted_card_comes_back_as_it_was_unless_its_name_or_uid_is_taken() {
    RestoreCard restore = new RestoreCard(book, new ResourceName("a.vcf"));
    story.when(ANNA, restore).refused(ErrorCode.UNKNOWN_OBJECT);
    String text = card("u1", "Lea");
    story.given(ANNA, put("a.vcf", text));
    story.when(ANNA, restore).refused(ErrorCode.NAME_TAKEN);
    story.given(ANNA, delete("a.vcf"), put("b.vcf", card("u1", "Other")));
    story.when(ANNA, restore).refused(ErrorCode.CARD_UID_TAKEN);
    story.given(ANNA, delete("b.vcf"));
    story
        .when(ANNA, restore)
        .recorded(new CardPut(book.raw(), ANNA.raw(), "a.vcf", "u1", text, null, null));
  }

  @Test
  void only_the_owner_puts_and_deletes() {
    story.given(ANNA, put("z.vcf", TEXT));
    story.when(BOB, put("z.vcf", card("u1", "Mine"))).refused(ErrorCode.FORBIDDEN);
    story.when(BOB, delete("z.vcf")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void an_address_book_that_is_not_there_takes_nothing() {
    story
        .when(
            ANNA,
            new PutCard(
                AddressBookId.ofLocal("none"),
                new ResourceName("z.vcf"),
                TEXT.getBytes(UTF_8),
                Precondition.NONE))
        .refused(ErrorCode.UNKNOWN_COLLECTION);
  }

  @Test
  void what_is_no_card_is_refused() {
    story.when(ANNA, put("z.vcf", "hello")).refused(ErrorCode.INVALID_ADDRESS_DATA);
  }

  @Test
  void what_is_too_large_is_refused() {
    String large = card("u1", "Z", "NOTE:" + "x".repeat(ContactLimits.CARD.maxBytes()));
    story.when(ANNA, put("z.vcf", large)).refused(ErrorCode.CARD_TOO_LARGE);
  }

  @Test
  void a_picture_is_not_larger_than_announced() {
    String large = "PHOTO;ENCODING=b;TYPE=JPEG:" + "A".repeat(ContactLimits.IMAGE / 3 * 4 + 8);
    String uri = "LOGO:data:image/png;base64," + "A".repeat(ContactLimits.IMAGE / 3 * 4 + 8);
    for (String picture : List.of(large, uri)) {
      story
          .when(ANNA, put("z.vcf", card("u1", "Z", picture)))
          .refused(ErrorCode.CARD_IMAGE_TOO_LARGE);
    }
    String fits = "PHOTO;ENCODING=b;TYPE=JPEG:" + "A".repeat(ContactLimits.IMAGE / 3 * 4 - 8);
    story.given(ANNA, put("z.vcf", card("u1", "Z", fits)));
    String elsewhere = "PHOTO;VALUE=uri:https://example.org/" + "a".repeat(200);
    story.given(ANNA, put("z.vcf", card("u1", "Z", elsewhere)));
  }

  @Test
  void what_there_is_no_room_for_is_refused() {
    story.given(ANNA, put("z.vcf", TEXT));
    story.room = 10;
    story.when(ANNA, put("y.vcf", card("u2", "Y"))).refused(ErrorCode.QUOTA_EXCEEDED);
    story
        .when(ANNA, put("z.vcf", card("u1", "Zoë", "NOTE:eleven bytes")))
        .refused(ErrorCode.QUOTA_EXCEEDED);
    story.given(ANNA, put("z.vcf", card("u1", "Z")), delete("z.vcf"));
  }

  @Test
  void a_uid_is_taken_once_in_an_address_book() {
    story
        .given(ANNA, put("z.vcf", TEXT))
        .when(ANNA, put("other.vcf", TEXT))
        .refused(ErrorCode.CARD_UID_TAKEN);
  }

  @Test
  void a_write_for_another_state_is_refused() {
    story.given(ANNA, put("z.vcf", TEXT));
    Precondition stale = new Precondition(false, false, Set.of("\"0\""), Set.of());
    story
        .when(ANNA, new DeleteCard(book, new ResourceName("z.vcf"), stale))
        .refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void what_is_not_there_is_not_deleted() {
    story.when(ANNA, delete("z.vcf")).refused(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void the_text_is_kept_as_it_was_sent_and_again_changes_nothing() {
    var outcome = story.when(ANNA, put("z.vcf", TEXT));
    outcome.recorded(new CardPut(book.raw(), ANNA.raw(), "z.vcf", "u1", TEXT, null));
    assertThat(outcome.as(CardStored.class))
        .isEqualTo(new CardStored(ETags.of(TEXT.getBytes(UTF_8)), true));
    story.when(ANNA, put("z.vcf", TEXT)).recordedNothing();
  }

  @Test
  void another_uid_under_the_same_name_frees_the_former_one() {
    String other = card("u2", "Other");
    story
        .given(ANNA, put("z.vcf", TEXT))
        .when(ANNA, put("z.vcf", other))
        .recorded(new CardPut(book.raw(), ANNA.raw(), "z.vcf", "u2", other, "u1"));
    story.given(ANNA, put("free.vcf", TEXT));
  }

  @Test
  void a_deleted_card_frees_its_name_and_uid() {
    story
        .given(ANNA, put("z.vcf", TEXT))
        .when(ANNA, delete("z.vcf"))
        .recorded(new CardDeleted(book.raw(), ANNA.raw(), "z.vcf", "u1"));
    story.given(ANNA, put("other.vcf", TEXT), put("z.vcf", card("u3", "Next")));
  }

  @Test
  void a_card_moves_with_its_uid_in_one_commit() {
    AddressBookId other = AddressBookId.ofLocal("other");
    story.given(
        ANNA,
        new CreateAddressBook(other, ANNA, new ResourceName("other"), CollectionProperties.NONE),
        put("z.vcf", TEXT));
    story.when(BOB, move(book, "z.vcf", other, "z.vcf", true)).refused(ErrorCode.FORBIDDEN);
    story.when(ANNA, move(book, "z.vcf", book, "z.vcf", true)).refused(ErrorCode.INTO_ITSELF);
    assertThat(story.when(ANNA, move(book, "z.vcf", book, "y.vcf", true)).events()).hasSize(2);
    var away = story.when(ANNA, move(book, "y.vcf", other, "z.vcf", true));
    assertThat(away.as(Boolean.class)).isFalse();
    story.when(ANNA, move(book, "y.vcf", other, "x.vcf", true)).refused(ErrorCode.UNKNOWN_OBJECT);
    story.given(ANNA, put("z.vcf", card("u9", "Other")));
    story
        .when(ANNA, move(book, "z.vcf", other, "z.vcf", false))
        .refused(ErrorCode.PRECONDITION_FAILED);
    var over = story.when(ANNA, move(book, "z.vcf", other, "z.vcf", true));
    assertThat(over.as(Boolean.class)).isTrue();
    assertThat(over.events()).hasSize(3);
  }

  private static MoveCard move(
      AddressBookId from, String name, AddressBookId to, String newName, boolean overwrite) {
    return new MoveCard(
        from, new ResourceName(name), to, new ResourceName(newName), overwrite, null);
  }
}
