package org.chalet.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class ShareWordsTest {
  @Test
  void words_are_one_line_and_nothing_where_nothing_is_said() {
    assertThat(new ShareWords(" our \n work ", " ")).isEqualTo(new ShareWords("our work", null));
    assertThat(new ShareWords("", null)).isEqualTo(ShareWords.NONE);
  }

  @Test
  void nobody_says_much() {
    assertThat(new ShareWords("x".repeat(255), null).summary()).hasSize(255);
    assertThatThrownBy(() -> new ShareWords(null, "x".repeat(256)))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
  }
}
