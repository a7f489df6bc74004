package org.chalet.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicCredentialsTest {
  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "Basic",
        "Basic ",
        "Basic %%%",
        "Basic bm9jb2xvbg==",
        "Basic OnB3",
        "Bearer eDp5"
      })
  void whatIsNoPairIsNothing(String header) {
    assertThat(BasicCredentials.of(header)).isEmpty();
  }

  @Test
  void aPasswordMayHoldColonsAndAnyLetter() {
    assertThat(BasicCredentials.of("basic " + base64("anna@example.org:pä:ss wörd")))
        .contains(new BasicCredentials("anna@example.org", "pä:ss wörd"));
  }

  @Test
  void aHeaderWithoutEndIsNothing() {
    assertThat(BasicCredentials.of("Basic " + base64("anna:" + "x".repeat(2000)))).isEmpty();
  }

  @Test
  void isNeverPrintedWithItsPassword() {
    assertThat(new BasicCredentials("anna", "secret")).hasToString("BasicCredentials[anna]");
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
