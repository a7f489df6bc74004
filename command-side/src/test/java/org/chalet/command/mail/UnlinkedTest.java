package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnlinkedTest {
  @ParameterizedTest
  @CsvSource({
    "see https://evil.example/now, see https: //evil. example/now",
    "www.evil.example, www. evil. example",
    "evil.example/a.b, evil. example/a. b",
    "more..evil.example/a, more..evil. example/a",
    "x@evil.example/a, x@evil. example/a",
    "at 10.30, at 10.30",
    "and/or, and/or"
  })
  void whatAMailProgramWouldMakeALinkOfIsTakenApart(String value, String apart) {
    assertThat(Unlinked.of(value)).isEqualTo(apart);
  }

  @Test
  void aHostOfEndlessPartsIsLookedAtOnce() {
    String endless = "a.".repeat(100_000) + "a";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(Unlinked.of(endless)).isEqualTo(endless));
  }
}
