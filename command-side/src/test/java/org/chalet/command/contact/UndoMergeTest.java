package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.chalet.contact.CardPut;
import org.chalet.contact.ConflictChoice;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.PutCard;
import org.chalet.contact.SeparatedCards;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.Test;

/** Merges are taken back whatever happened to the cards since. */
class UndoMergeTest extends CardStory {
  private static final MergeId MERGE = MergeId.ofLocal("m1");
  private static final String REFERENCE = card("u1", "Zoe", "EMAIL:zoe@example.org");
  private static final String DUPLICATE =
      card("u2", "Zoë", "EMAIL:zoe@example.com", "TEL:+41791234567", "BDAY:1990-01-02");
  private static final String[] MERGED = {
    "EMAIL:zoe@example.org", "EMAIL:zoe@example.com", "TEL:+41791234567", "BDAY:1990-01-02"
  };

  UndoMergeTest() {
    story.given(
        ANNA,
        put("a.vcf", REFERENCE),
        put("b.vcf", DUPLICATE),
        new MergeContacts(
            MERGE, book, new ResourceName("a.vcf"), List.of(new ResourceName("b.vcf"))));
  }

  @Test
  void later_changes_of_the_reference_s_own_stay() {
    story
        .given(ANNA, put("a.vcf", card("u1", "Zoe Later", with("NOTE:new"))))
        .when(ANNA, new UndoMerge(MERGE))
        .recorded(
            new ContactsMergeUndone(MERGE.raw(), book.raw(), ANNA.raw()),
            putOf("a.vcf", "u1", card("u1", "Zoe Later", "EMAIL:zoe@example.org", "NOTE:new")),
            putOf("b.vcf", "u2", DUPLICATE));
  }

  @Test
  void what_came_with_the_merge_and_was_changed_since_has_to_be_decided() {
    String[] changed = MERGED.clone();
    changed[3] = "BDAY:1991-01-02";
    story.given(ANNA, put("a.vcf", card("u1", "Zoe", changed)));
    story.when(ANNA, new UndoMerge(MERGE)).refused(ErrorCode.UNDO_CONFLICTS);
    var told = story.when(ANNA, new UndoMerge(MERGE, null, true));
    told.recordedNothing();
    assertThat(told.as(SeparatedCards.class).conflicts())
        .containsExactly(
            new SeparatedCards.Conflict("changed", "BDAY", "1990-01-02", "1991-01-02"));
    assertThat(undone(ConflictChoice.KEEP_LATER))
        .contains(
            putOf("a.vcf", "u1", card("u1", "Zoe", "EMAIL:zoe@example.org", "BDAY:1991-01-02")),
            putOf("b.vcf", "u2", DUPLICATE));
  }

  @Test
  void what_was_changed_since_goes_back_when_that_is_wanted() {
    String[] changed = MERGED.clone();
    changed[3] = "BDAY:1991-01-02";
    story.given(ANNA, put("a.vcf", card("u1", "Zoe", changed)));
    assertThat(undone(ConflictChoice.AS_BEFORE))
        .contains(putOf("a.vcf", "u1", REFERENCE), putOf("b.vcf", "u2", DUPLICATE));
  }

  @Test
  void a_value_that_was_removed_since_stays_removed_unless_all_goes_back() {
    story.given(ANNA, put("a.vcf", card("u1", "Zoe", MERGED[0], MERGED[1], MERGED[3])));
    story.when(ANNA, new UndoMerge(MERGE)).refused(ErrorCode.UNDO_CONFLICTS);
    assertThat(undone(ConflictChoice.KEEP_LATER))
        .contains(
            putOf("a.vcf", "u1", REFERENCE),
            putOf("b.vcf", "u2", card("u2", "Zoë", MERGED[1], MERGED[3])));
  }

  @Test
  void a_reference_that_was_deleted_since_stays_deleted_or_comes_back() {
    story.given(ANNA, delete("a.vcf"));
    story.when(ANNA, new UndoMerge(MERGE)).refused(ErrorCode.UNDO_CONFLICTS);
    var asBefore = story.when(ANNA, new UndoMerge(MERGE, ConflictChoice.AS_BEFORE, true));
    assertThat(asBefore.as(SeparatedCards.class).cards()).hasSize(2);
    story
        .when(ANNA, new UndoMerge(MERGE, ConflictChoice.KEEP_LATER, false))
        .recorded(
            new ContactsMergeUndone(MERGE.raw(), book.raw(), ANNA.raw()),
            putOf("b.vcf", "u2", DUPLICATE));
  }

  @Test
  void a_card_whose_name_was_taken_since_comes_back_beside_it() {
    story
        .given(ANNA, put("b.vcf", card("u9", "Somebody")))
        .when(ANNA, new UndoMerge(MERGE))
        .recorded(
            new ContactsMergeUndone(MERGE.raw(), book.raw(), ANNA.raw()),
            putOf("a.vcf", "u1", REFERENCE),
            putOf("b-m1.vcf", "u2", DUPLICATE));
  }

  @Test
  void a_card_whose_uid_was_taken_since_comes_back_under_a_fresh_one() {
    story.given(ANNA, put("d.vcf", DUPLICATE));
    assertThat(story.when(ANNA, new UndoMerge(MERGE)).events())
        .last()
        .satisfies(event -> {
          CardPut put = (CardPut) event;
          assertThat(put.name()).isEqualTo("b.vcf");
          assertThat(put.uid()).isNotEqualTo("u2");
          assertThat(put.text()).contains("UID:" + put.uid(), "BDAY:1990-01-02");
        });
  }

  @Test
  void merges_of_merges_are_taken_back_in_any_order() {
    MergeId second = MergeId.ofLocal("m2");
    String third = card("u3", "Zoe", "URL:https://example.org");
    story.given(
        ANNA,
        put("c.vcf", third),
        new MergeContacts(
            second, book, new ResourceName("c.vcf"), List.of(new ResourceName("a.vcf"))));
    story.when(ANNA, new UndoMerge(MERGE)).refused(ErrorCode.UNDO_CONFLICTS);
    story.given(ANNA, new UndoMerge(MERGE, ConflictChoice.KEEP_LATER, false));
    assertThat(story.when(ANNA, new UndoMerge(second)).events())
        .contains(putOf("c.vcf", "u3", third));
  }

  @Test
  void a_merge_in_an_address_book_that_is_gone_is_not_taken_back() {
    AddressBookId other = AddressBookId.ofLocal("other");
    MergeId there = MergeId.ofLocal("m3");
    story.given(
        ANNA,
        new CreateAddressBook(other, ANNA, new ResourceName("other"), CollectionProperties.NONE),
        putInto(other, "a.vcf", REFERENCE),
        putInto(other, "b.vcf", DUPLICATE),
        new MergeContacts(
            there, other, new ResourceName("a.vcf"), List.of(new ResourceName("b.vcf"))),
        new DeleteAddressBook(other));
    story.when(ANNA, new UndoMerge(there)).refused(ErrorCode.UNKNOWN_COLLECTION);
  }

  private static PutCard putInto(AddressBookId book, String name, String text) {
    return new PutCard(book, new ResourceName(name), text.getBytes(UTF_8), Precondition.NONE);
  }

  private List<Event> undone(ConflictChoice choice) {
    return story.when(ANNA, new UndoMerge(MERGE, choice, false)).events();
  }

  private Event putOf(String name, String uid, String text) {
    return new CardPut(book.raw(), ANNA.raw(), name, uid, text, null);
  }

  private static String[] with(String line) {
    String[] lines = Arrays.copyOf(MERGED, MERGED.length + 1);
    lines[MERGED.length] = line;
    return lines;
  }
}
