package org.chalet.command.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.CopyCard;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.EditCards;
import org.chalet.contact.FavouriteMarked;
import org.chalet.contact.FavouriteUnmarked;
import org.chalet.contact.MarkFavourite;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.vcard.CardEdit;
import org.chalet.vcard.contact.Categories;
import org.chalet.vcard.contact.GroupCard;
import org.chalet.vcard.contact.Photo;
import org.junit.jupiter.api.Test;

class ContactEditTest extends CardStory {
  private static final AddressBookId OTHER = AddressBookId.ofLocal("other");

  private EditCards edit(CardEdit edit, String... names) {
    return new EditCards(
        book,
        Arrays.stream(names)
            .map(name -> new EditCards.Change(new ResourceName(name), edit, Precondition.NONE))
            .toList());
  }

  @Test
  void only_those_who_may_edit_do_even_nothing() {
    story.when(BOB, new EditCards(book, List.of())).refused(ErrorCode.FORBIDDEN);
    story.when(ANNA, new EditCards(book, List.of())).recordedNothing();
  }

  @Test
  void an_edit_of_another_state_is_refused() {
    story.given(ANNA, put("z.vcf", card("u1", "Zoë")));
    Precondition stale = new Precondition(false, false, Set.of("\"0\""), Set.of());
    EditCards.Change change =
        new EditCards.Change(new ResourceName("z.vcf"), Categories.add("Friends"), stale);
    story.when(ANNA, new EditCards(book, change)).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void cards_are_edited_all_or_none() {
    story.given(ANNA, put("a.vcf", card("a", "A")), put("b.vcf", card("b", "B")));
    CardEdit friends = Categories.add("Friends");
    story.when(ANNA, edit(friends, "a.vcf", "none.vcf")).refused(ErrorCode.UNKNOWN_OBJECT);
    assertThat(story.when(ANNA, edit(friends, "b.vcf", "a.vcf")).events()).hasSize(2);
    story.when(ANNA, edit(Categories.add("FRIENDS"), "a.vcf")).recordedNothing();
  }

  @Test
  void a_card_that_would_be_too_large_is_refused() {
    story.given(ANNA, put("z.vcf", card("u1", "Zoë")));
    Photo large = new Photo(new byte[ContactLimits.CARD.maxBytes()], "image/jpeg");
    story.when(ANNA, edit(large.shown(), "z.vcf")).refused(ErrorCode.CARD_TOO_LARGE);
  }

  @Test
  void what_is_no_group_is_not_changed_as_one() {
    story.given(ANNA, put("z.vcf", card("u1", "Zoë")));
    story.when(ANNA, edit(GroupCard.rename("Other"), "z.vcf")).refused(ErrorCode.UNKNOWN_GROUP);
    story
        .when(ANNA, edit(GroupCard.change(List.of("u2"), List.of()), "z.vcf"))
        .refused(ErrorCode.UNKNOWN_GROUP);
  }

  @Test
  void a_copy_keeps_its_uid_where_that_is_free() {
    String text = card("u1", "Zoë");
    story.given(
        ANNA,
        put("z.vcf", text),
        new CreateAddressBook(OTHER, ANNA, new ResourceName("other"), CollectionProperties.NONE));
    story
        .when(ANNA, copy(OTHER, "copy.vcf", "fresh"))
        .recorded(new CardPut(OTHER.raw(), ANNA.raw(), "copy.vcf", "u1", text, null));
    story
        .when(ANNA, copy(book, "again.vcf", "fresh"))
        .recorded(
            new CardPut(
                book.raw(),
                ANNA.raw(),
                "again.vcf",
                "fresh",
                text.replace("UID:u1", "UID:fresh"),
                null));
    story.when(ANNA, copy(book, "again.vcf", "other")).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void nobody_copies_what_they_do_not_read_or_into_what_they_do_not_write() {
    AddressBookId mine = AddressBookId.ofLocal("mine");
    story.given(ANNA, put("z.vcf", card("u1", "Zoë")));
    story.given(
        BOB, new CreateAddressBook(mine, BOB, new ResourceName("mine"), CollectionProperties.NONE));
    story.when(BOB, copy(mine, "copy.vcf", "fresh")).refused(ErrorCode.FORBIDDEN);
    story.when(ANNA, copy(mine, "copy.vcf", "fresh")).refused(ErrorCode.FORBIDDEN);
  }

  private CopyCard copy(AddressBookId to, String newName, String uid) {
    return new CopyCard(to, new ResourceName(newName), book, new ResourceName("z.vcf"), uid);
  }

  @Test
  void favourites_are_marked_once_by_whoever_reads_the_card() {
    story.given(ANNA, put("z.vcf", card("u1", "Zoë")));
    MarkFavourite mark = new MarkFavourite(book, new ResourceName("z.vcf"), true);
    story.when(BOB, mark).refused(ErrorCode.FORBIDDEN);
    story
        .when(ANNA, new MarkFavourite(book, new ResourceName("none.vcf"), true))
        .refused(ErrorCode.UNKNOWN_OBJECT);
    story.when(ANNA, mark).recorded(new FavouriteMarked(ANNA.raw(), "u1"));
    story.when(ANNA, mark).recordedNothing();
    story
        .when(ANNA, new MarkFavourite(book, new ResourceName("z.vcf"), false))
        .recorded(new FavouriteUnmarked(ANNA.raw(), "u1"));
  }

  @Test
  void there_are_not_more_favourites_than_anybody_looks_through() {
    Favourites full =
        new Favourites(
            IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.toSet()));
    assertThat(full.decide(ANNA.raw(), "7", true)).isEmpty();
    assertThatThrownBy(() -> full.decide(ANNA.raw(), "x", true)).hasMessageContaining("favourites");
  }
}
