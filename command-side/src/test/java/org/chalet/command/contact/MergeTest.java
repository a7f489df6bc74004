package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactsMergeUndone;
import org.chalet.contact.ContactsMerged;
import org.chalet.contact.MergeChoices;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.MergedCard;
import org.chalet.contact.PutCard;
import org.chalet.contact.UndoMerge;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.Test;

class MergeTest extends CardStory {
  private static final MergeId MERGE = MergeId.ofLocal("m1");
  private static final String REFERENCE = card("u1", "Zoe", "EMAIL:zoe@example.org");
  private static final String DUPLICATE = card("u2", "Zoë", "EMAIL:zoe@example.com");
  private static final String EQUAL = card("u3", "Zoe", "EMAIL:zoe@example.org");

  MergeTest() {
    story.given(ANNA, put("a.vcf", REFERENCE), put("b.vcf", DUPLICATE), put("c.vcf", EQUAL));
  }

  @Test
  void a_merge_needs_other_cards_each_named_once() {
    for (MergeContacts merge :
        List.of(
            merge("a.vcf"), merge("a.vcf", "a.vcf"), merge("a.vcf", "b.vcf", "b.vcf"), tooMany())) {
      story.when(ANNA, merge).refused(ErrorCode.MERGE_NEEDS_DUPLICATES);
    }
  }

  @Test
  void cards_that_are_not_there_are_not_merged() {
    story.when(ANNA, merge("none.vcf", "b.vcf")).refused(ErrorCode.UNKNOWN_OBJECT);
    story.when(ANNA, merge("a.vcf", "b.vcf", "none.vcf")).refused(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void only_the_owner_merges_and_undoes() {
    story.when(BOB, merge("a.vcf", "b.vcf")).refused(ErrorCode.FORBIDDEN);
    story.given(ANNA, merge("a.vcf", "b.vcf"));
    story.when(BOB, new UndoMerge(MERGE)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void a_merge_s_id_is_used_once() {
    story
        .given(ANNA, merge("a.vcf", "b.vcf"))
        .when(ANNA, merge("a.vcf", "c.vcf"))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void a_merge_that_is_not_there_is_not_undone() {
    story.when(ANNA, new UndoMerge(MERGE)).refused(ErrorCode.UNKNOWN_MERGE);
  }

  @Test
  void a_merge_is_undone_once() {
    story
        .given(ANNA, merge("a.vcf", "b.vcf"), new UndoMerge(MERGE))
        .when(ANNA, new UndoMerge(MERGE))
        .refused(ErrorCode.MERGE_ALREADY_UNDONE);
  }

  @Test
  void the_reference_gets_what_the_duplicates_know_and_they_go_in_one_commit() {
    String union = union(DUPLICATE, EQUAL);
    story
        .when(ANNA, merge("a.vcf", "b.vcf", "c.vcf"))
        .recorded(
            new CardDeleted(book.raw(), ANNA.raw(), "b.vcf", "u2", "a.vcf"),
            new CardDeleted(book.raw(), ANNA.raw(), "c.vcf", "u3", "a.vcf"),
            new ContactsMerged(
                MERGE.raw(),
                book.raw(),
                ANNA.raw(),
                "a.vcf",
                REFERENCE,
                union,
                List.of(
                    new ContactsMerged.Absorbed("b.vcf", "u2", DUPLICATE),
                    new ContactsMerged.Absorbed("c.vcf", "u3", EQUAL))),
            new CardPut(book.raw(), ANNA.raw(), "a.vcf", "u1", union, null));
    assertThat(union).contains("zoe@example.org").contains("zoe@example.com");
  }

  @Test
  void a_duplicate_that_knows_nothing_new_leaves_the_reference_as_it_is() {
    assertThat(story.when(ANNA, merge("a.vcf", "c.vcf")).events())
        .hasSize(2)
        .noneMatch(CardPut.class::isInstance);
  }

  @Test
  void an_undone_merge_gives_every_card_its_very_text_back() {
    story
        .given(ANNA, merge("a.vcf", "b.vcf", "c.vcf"))
        .when(ANNA, new UndoMerge(MERGE))
        .recorded(
            new ContactsMergeUndone(MERGE.raw(), book.raw(), ANNA.raw()),
            new CardPut(book.raw(), ANNA.raw(), "a.vcf", "u1", REFERENCE, null),
            new CardPut(book.raw(), ANNA.raw(), "b.vcf", "u2", DUPLICATE, null),
            new CardPut(book.raw(), ANNA.raw(), "c.vcf", "u3", EQUAL, null));
  }

  @Test
  void cards_come_back_under_the_urls_that_their_clients_know() {
    String written = "%7Ad.vcf";
    story.given(
        ANNA,
        new PutCard(
            book,
            new ResourceName("zd.vcf"),
            card("u4", "Z").getBytes(UTF_8),
            Precondition.NONE,
            written),
        merge("a.vcf", "zd.vcf"));
    assertThat(story.when(ANNA, new UndoMerge(MERGE)).events())
        .contains(
            new CardPut(book.raw(), ANNA.raw(), "zd.vcf", "u4", card("u4", "Z"), null, written));
  }

  @Test
  void a_merge_is_undone_after_a_restart_as_well() throws Exception {
    story.given(ANNA, merge("a.vcf", "b.vcf")).restart();
    assertThat(story.when(ANNA, new UndoMerge(MERGE)).events()).hasSize(3);
  }

  private MergeContacts merge(String reference, String... duplicates) {
    return new MergeContacts(
        MERGE,
        book,
        new ResourceName(reference),
        Arrays.stream(duplicates).map(ResourceName::new).toList());
  }

  @Test
  void fields_are_chosen_one_by_one() {
    MergeChoices choices =
        new MergeChoices(
            Map.of("fn", new ResourceName("b.vcf")),
            List.of(new MergeChoices.LeftOut("email", "zoe@example.org")));
    var outcome = story.when(ANNA, chosen(choices, false));
    assertThat(outcome.as(MergedCard.class).text())
        .contains("FN:Zoë", "EMAIL:zoe@example.com", "UID:u1")
        .doesNotContain("FN:Zoe\r", "zoe@example.org");
    story
        .when(ANNA, new UndoMerge(MERGE))
        .recorded(
            new ContactsMergeUndone(MERGE.raw(), book.raw(), ANNA.raw()),
            new CardPut(book.raw(), ANNA.raw(), "a.vcf", "u1", REFERENCE, null),
            new CardPut(book.raw(), ANNA.raw(), "b.vcf", "u2", DUPLICATE, null));
  }

  @Test
  void what_nobody_can_choose_is_refused() {
    for (MergeChoices choices :
        List.of(
            new MergeChoices(Map.of("UID", new ResourceName("b.vcf")), List.of()),
            new MergeChoices(Map.of("EMAIL", new ResourceName("b.vcf")), List.of()),
            new MergeChoices(Map.of("FN", new ResourceName("c.vcf")), List.of()),
            new MergeChoices(Map.of("BDAY", new ResourceName("b.vcf")), List.of()),
            new MergeChoices(Map.of(), List.of(new MergeChoices.LeftOut("N", "Zoe;;;;"))))) {
      story.when(ANNA, chosen(choices, false)).refused(ErrorCode.INVALID_VALUE);
    }
  }

  @Test
  void a_dry_run_tells_what_would_be_and_changes_nothing() {
    var outcome = story.when(ANNA, chosen(MergeChoices.NONE, true));
    outcome.recordedNothing();
    MergedCard told = outcome.as(MergedCard.class);
    assertThat(told.absorbed()).isOne();
    assertThat(told.text()).isEqualTo(union(DUPLICATE));
    assertThat(story.when(ANNA, chosen(MergeChoices.NONE, false)).as(MergedCard.class))
        .isEqualTo(told);
  }

  private MergeContacts chosen(MergeChoices choices, boolean dryRun) {
    return new MergeContacts(
        MERGE,
        book,
        new ResourceName("a.vcf"),
        List.of(new ResourceName("b.vcf")),
        choices,
        dryRun);
  }

  private MergeContacts tooMany() {
    return merge("a.vcf", IntStream.range(0, 51).mapToObj(i -> i + ".vcf").toArray(String[]::new));
  }

  private static String union(String... duplicates) {
    byte[] merged =
        org.chalet.vcard.Merge.into(
            REFERENCE.getBytes(UTF_8),
            Arrays.stream(duplicates).map(text -> text.getBytes(UTF_8)).toList());
    return new String(merged, UTF_8);
  }
}
