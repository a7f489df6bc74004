package org.chalet.command.contact;

import java.util.Arrays;
import java.util.List;
import org.chalet.contact.DuplicatesHidden;
import org.chalet.contact.DuplicatesShown;
import org.chalet.contact.HideDuplicates;
import org.chalet.contact.ShowDuplicates;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ResourceName;
import org.junit.jupiter.api.Test;

class HideDuplicatesTest extends CardStory {
  private final String mark = ObjectId.ofDuplicates(book, List.of("a.vcf", "b.vcf"));

  HideDuplicatesTest() {
    story.given(ANNA, put("a.vcf", card("u1", "Zoe")), put("b.vcf", card("u2", "Zoe")));
  }

  @Test
  void only_those_who_may_write_hide_and_show() {
    story.when(BOB, hide("a.vcf", "b.vcf")).refused(ErrorCode.FORBIDDEN);
    story.given(ANNA, hide("a.vcf", "b.vcf"));
    story.when(BOB, new ShowDuplicates(book, mark)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void hiding_needs_two_cards_that_are_there() {
    story.when(ANNA, hide("a.vcf")).refused(ErrorCode.HIDING_NEEDS_CARDS);
    story.when(ANNA, hide("a.vcf", "a.vcf")).refused(ErrorCode.HIDING_NEEDS_CARDS);
    story.when(ANNA, hide("a.vcf", "none.vcf")).refused(ErrorCode.UNKNOWN_OBJECT);
  }

  @Test
  void what_was_not_hidden_is_not_shown_again() {
    story.when(ANNA, new ShowDuplicates(book, mark)).refused(ErrorCode.UNKNOWN_MARK);
    story.when(ANNA, new ShowDuplicates(book, "merge:m1")).refused(ErrorCode.UNKNOWN_MARK);
    story.given(ANNA, hide("a.vcf", "b.vcf"));
    AddressBookId other = story.registered("carl").addressBook();
    story
        .when(AccountId.ofLocal("carl"), new ShowDuplicates(other, mark))
        .refused(ErrorCode.UNKNOWN_MARK);
  }

  @Test
  void the_same_cards_are_hidden_by_the_same_mark_in_whatever_order() {
    story
        .when(ANNA, hide("b.vcf", "a.vcf"))
        .recorded(new DuplicatesHidden(mark, book.raw(), ANNA.raw(), List.of("a.vcf", "b.vcf")));
    story.when(ANNA, hide("a.vcf", "b.vcf")).recordedNothing();
    story
        .when(ANNA, new ShowDuplicates(book, mark))
        .recorded(new DuplicatesShown(mark, book.raw(), ANNA.raw()));
    story.given(ANNA, hide("a.vcf", "b.vcf"));
  }

  private HideDuplicates hide(String... names) {
    return new HideDuplicates(book, Arrays.stream(names).map(ResourceName::new).toList());
  }
}
