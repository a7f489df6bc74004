package org.chalet.contentline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class CollationTest {
  @Test
  void ascii_casemap_knows_the_case_of_ascii_letters_only() {
    Collation ascii = Collation.named("i;ascii-casemap");
    assertThat(ascii.key("STRASSE É"))
        .isEqualTo(ascii.key("strasse É"))
        .isNotEqualTo(ascii.key("strasse é"));
  }

  @Test
  void unicode_casemap_knows_all_letters_however_they_are_composed() {
    Collation unicode = Collation.named("I;UNICODE-CASEMAP");
    assertThat(unicode.key("ÉCOLE")).isEqualTo(unicode.key("e\u0301cole"));
  }

  @Test
  void octets_are_compared_as_they_are() {
    assertThat(Collation.OCTET.key("Aé")).isEqualTo("Aé");
  }

  @Test
  void other_collations_are_refused() {
    assertThatThrownBy(() -> Collation.named("i;klingon"))
        .isInstanceOfSatisfying(
            Rejected.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNSUPPORTED_COLLATION));
  }
}
