package org.chalet.command.erasure.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JwsTest {
  private final FreshSigner signer = new FreshSigner();
  private final String signed = Jws.sign("{\"a\":1}".getBytes(UTF_8), signer);

  @Test
  void what_was_signed_is_read_with_the_key_that_signed_it() {
    Jws.Signed read = Jws.verify(signed + "\n").orElseThrow();
    assertThat(new String(read.text(), UTF_8)).isEqualTo("{\"a\":1}");
    assertThat(read.publicKey()).isEqualTo(signer.publicKey());
  }

  @Test
  void a_text_that_was_changed_is_not_what_was_signed() {
    String[] parts = signed.split("\\.");
    String other = Jws.sign("{\"a\":2}".getBytes(UTF_8), signer).split("\\.")[1];
    assertThat(Jws.verify(parts[0] + '.' + other + '.' + parts[2])).isEmpty();
  }

  @Test
  void another_key_does_not_pass_for_the_one_that_signed() {
    String[] parts = signed.split("\\.");
    String other = Jws.sign("{\"a\":1}".getBytes(UTF_8), new FreshSigner()).split("\\.")[0];
    assertThat(Jws.verify(other + '.' + parts[1] + '.' + parts[2])).isEmpty();
  }

  @Test
  void what_has_another_form_is_not_signed() {
    for (String text : List.of("", "a", "a.b.c", "..", "!.!.!", signed + ".x")) {
      assertThat(Jws.verify(text)).as(text).isEmpty();
    }
  }
}
