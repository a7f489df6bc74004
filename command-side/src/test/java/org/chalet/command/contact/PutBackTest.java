package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chalet.command.Story;
import org.chalet.contact.CardDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.PutBackCards;
import org.chalet.contact.PutCard;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.PutBack;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PutBackTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final ResourceName NAME = new ResourceName("a.vcf");

  private final Story story = new Story();
  private final AddressBookId book = story.registered("anna").addressBook();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void a_card_becomes_what_it_was_whether_changed_or_deleted() {
    story.given(ANNA, put("one"), put("two"));
    var changed = story.when(ANNA, back(new PutBack(NAME, 1, 0))).events();
    assertThat(((CardPut) changed.getFirst()).text()).isEqualTo(card("one"));
    story.given(ANNA, new DeleteCard(book, NAME, Precondition.NONE));
    var again = story.when(ANNA, back(new PutBack(NAME, 3, 1))).events();
    assertThat(((CardPut) again.getFirst()).text()).isEqualTo(card("two"));
  }

  @Test
  void a_card_that_was_new_is_gone_and_stays_so() {
    story.given(ANNA, put("one"));
    PutBackCards undo = back(new PutBack(NAME, 0, PutBack.NOTHING));
    assertThat(story.when(ANNA, undo).events()).hasSize(1).hasOnlyElementsOfType(CardDeleted.class);
    assertThat(story.when(ANNA, undo).events()).isEmpty();
  }

  @Test
  void what_was_changed_since_it_was_looked_at_is_refused() {
    story.given(ANNA, put("one"), put("two"), put("three"));
    story.when(ANNA, back(new PutBack(NAME, 1, 0))).refused(ErrorCode.UNDO_CONFLICTS);
    story.when(ANNA, back(new PutBack(NAME, 2, 9))).refused(ErrorCode.NOT_UNDOABLE);
  }

  private PutBackCards back(PutBack card) {
    return new PutBackCards(book, List.of(card));
  }

  private PutCard put(String name) {
    return new PutCard(book, NAME, card(name).getBytes(UTF_8), Precondition.NONE);
  }

  private static String card(String name) {
    return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:u\r\nFN:" + name + "\r\nN:;;;;\r\nEND:VCARD\r\n";
  }
}
