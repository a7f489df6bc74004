package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Set;
import org.chalet.contact.CardPut;
import org.chalet.contact.MergeContacts;
import org.chalet.contact.PutCard;
import org.chalet.contact.RestoreCard;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.Test;

/** What clients may do with a card that was merged into another one, which they may not know. */
class AbsorbedCardTest extends CardStory {
  private static final String ABSORBED = card("u2", "Zoë");

  AbsorbedCardTest() {
    story.given(
        ANNA,
        put("a.vcf", card("u1", "Zoe")),
        put("b.vcf", ABSORBED),
        new MergeContacts(
            MergeId.ofLocal("m1"),
            book,
            new ResourceName("a.vcf"),
            List.of(new ResourceName("b.vcf"))));
  }

  @Test
  void a_client_that_knows_nothing_of_the_merge_does_not_bring_the_card_back() {
    story.when(ANNA, put("b.vcf", card("u2", "Zoë Later"))).refused(ErrorCode.CARD_WAS_ABSORBED);
  }

  @Test
  void a_client_that_replaces_what_it_knew_is_refused_as_ever() {
    Precondition known = new Precondition(false, false, Set.of("\"0\""), Set.of());
    story.when(ANNA, conditional(known)).refused(ErrorCode.PRECONDITION_FAILED);
  }

  @Test
  void a_client_that_says_that_the_card_is_new_creates_it() {
    Precondition isNew = new Precondition(true, false, Set.of(), Set.of());
    story
        .when(ANNA, conditional(isNew))
        .recorded(new CardPut(book.raw(), ANNA.raw(), "b.vcf", "u2", ABSORBED, null));
    story.given(ANNA, put("b.vcf", card("u2", "Zoë Later")));
  }

  @Test
  void another_card_may_have_the_name_or_the_uid() {
    story.given(ANNA, put("b.vcf", card("u7", "Somebody")));
    story.given(ANNA, put("c.vcf", ABSORBED));
  }

  @Test
  void a_person_brings_the_card_back_on_purpose() {
    story.given(ANNA, new RestoreCard(book, new ResourceName("b.vcf")));
  }

  private PutCard conditional(Precondition precondition) {
    return new PutCard(book, new ResourceName("b.vcf"), ABSORBED.getBytes(UTF_8), precondition);
  }
}
