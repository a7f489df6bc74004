package org.chalet.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Collation;
import org.chalet.vcard.CardFilter.MatchType;
import org.chalet.vcard.CardFilter.ParamFilter;
import org.chalet.vcard.CardFilter.PropFilter;
import org.chalet.vcard.CardFilter.Test;
import org.chalet.vcard.CardFilter.TextMatch;

class CardFilterTest {
  private static final VCard CARD =
      VCards.parse(
              VCardsTest.bytes(
                  "3.0",
                  "FN:Jane Doe",
                  "item1.EMAIL;TYPE=WORK:jane@example.org",
                  "EMAIL;TYPE=HOME:doe@example.com"))
          .getFirst();

  @org.junit.jupiter.api.Test
  void without_conditions_every_card_matches() {
    assertThat(new CardFilter(Test.ALL_OF, List.of()).matches(CARD)).isTrue();
    assertThat(matches(prop("FN"))).isTrue();
    assertThat(matches(prop("NICKNAME"))).isFalse();
  }

  @org.junit.jupiter.api.Test
  void texts_match_whole_at_either_end_or_anywhere() {
    assertThat(matches(prop("FN", text("jane doe", MatchType.EQUALS)))).isTrue();
    assertThat(matches(prop("FN", text("jane", MatchType.EQUALS)))).isFalse();
    assertThat(matches(prop("FN", text("JANE", MatchType.STARTS_WITH)))).isTrue();
    assertThat(matches(prop("FN", text("doe", MatchType.ENDS_WITH)))).isTrue();
    assertThat(matches(prop("FN", text("e d", MatchType.CONTAINS)))).isTrue();
    assertThat(
            matches(prop("FN", new TextMatch("jane", Collation.OCTET, MatchType.CONTAINS, false))))
        .isFalse();
    assertThat(
            matches(prop("FN", new TextMatch("jane", Collation.OCTET, MatchType.CONTAINS, true))))
        .isTrue();
  }

  @org.junit.jupiter.api.Test
  void any_or_all_conditions_must_hold_on_both_levels() {
    TextMatch yes = text("jane", MatchType.CONTAINS);
    TextMatch no = text("john", MatchType.CONTAINS);
    assertThat(matches(new PropFilter("FN", Test.ANY_OF, false, List.of(yes, no), List.of())))
        .isTrue();
    assertThat(matches(new PropFilter("FN", Test.ALL_OF, false, List.of(yes, no), List.of())))
        .isFalse();
    assertThat(new CardFilter(Test.ANY_OF, List.of(prop("FN", no), prop("EMAIL"))).matches(CARD))
        .isTrue();
    assertThat(new CardFilter(Test.ALL_OF, List.of(prop("FN", no), prop("EMAIL"))).matches(CARD))
        .isFalse();
  }

  @org.junit.jupiter.api.Test
  void groups_parameters_and_absence_can_be_asked_for() {
    assertThat(matches(prop("ITEM1.EMAIL", text("example.org", MatchType.ENDS_WITH)))).isTrue();
    assertThat(matches(prop("ITEM2.EMAIL"))).isFalse();
    assertThat(matches(new PropFilter("NICKNAME", Test.ANY_OF, true, List.of(), List.of())))
        .isTrue();
    assertThat(matches(emailType("home", "doe@"))).isTrue();
    assertThat(matches(emailType("home", "jane@"))).isFalse();
    assertThat(
            matches(
                new PropFilter(
                    "FN",
                    Test.ANY_OF,
                    false,
                    List.of(),
                    List.of(new ParamFilter("LANGUAGE", true, Optional.empty())))))
        .isTrue();
  }

  private static PropFilter emailType(String type, String address) {
    return new PropFilter(
        "EMAIL",
        Test.ALL_OF,
        false,
        List.of(text(address, MatchType.STARTS_WITH)),
        List.of(new ParamFilter("TYPE", false, Optional.of(text(type, MatchType.EQUALS)))));
  }

  private static PropFilter prop(String name, TextMatch... texts) {
    return new PropFilter(name, Test.ANY_OF, false, List.of(texts), List.of());
  }

  private static TextMatch text(String text, MatchType type) {
    return new TextMatch(text, Collation.UNICODE_CASEMAP, type, false);
  }

  private static boolean matches(PropFilter filter) {
    return new CardFilter(Test.ANY_OF, List.of(filter)).matches(CARD);
  }
}
