package org.chalet.server.mail;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails whose sender nobody vouches for are not believed (RFC 8601). */
class SenderProofTest {
  private static final EmailAddress EVE = new EmailAddress("eve@mail.example.com");

  private final SenderProof proof = new SenderProof("MX.Example.org");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mx.example.org; dmarc=pass header.from=mail.example.com",
        "mx.example.org 1; dmarc=pass (p=reject dis=none) header.from=mail.example.com; spf=fail",
        "mx.example.org; spf=fail smtp.mailfrom=x@y.z;\r\n dkim=pass header.d=mail.example.com",
        "mx.example.org; dkim=pass header.i=@example.com header.s=2026",
        "mx.example.org; dkim = pass (2048-bit key; comment (nested)) header.d=example.com",
        "\"mx.example.org\"; SPF=Pass smtp.mailfrom=eve@mail.example.com"
      })
  void what_one_s_own_server_proves_is_believed(String field) {
    assertThatCode(() -> proof.verify(EVE, List.of(field))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "mx.example.org",
        "mx.example.org; none",
        "mx.example.org; dmarc=fail header.from=mail.example.com",
        "mx.example.org; dmarc=none header.from=mail.example.com",
        "mx.example.org; dmarc=pass header.from=other.example.com",
        "mx.example.org; dmarc=pass",
        "mx.example.org; dkim=pass header.d=evil.example",
        "mx.example.org; dkim=pass header.d=com",
        "mx.example.org; dkim=pass header.d=x.mail.example.com",
        "mx.example.org; dkim=pass header.d=ample.com",
        "mx.example.org; spf=pass smtp.mailfrom=eve@example.com",
        "mx.example.org; (dmarc=pass header.from=mail.example.com)",
        "mx.example.org; spf=pass smtp.helo=x dmarc=pass header.from=mail.example.com",
        "mx.example.org; dkim=fail reason=\"; dmarc=pass header.from=mail.example.com\"",
        "other.example.org; dmarc=pass header.from=mail.example.com",
        "evil (mx.example.org); dmarc=pass header.from=mail.example.com"
      })
  void nothing_else_is(String field) {
    assertThatThrownBy(() -> proof.verify(EVE, List.of(field)))
        .hasFieldOrPropertyWithValue("code", ErrorCode.UNKNOWN_SENDER);
  }

  @Test
  void what_a_stranger_wrote_below_is_not_looked_at() {
    String own = "mx.example.org; dmarc=fail header.from=mail.example.com";
    String forged = "mx.example.org; dmarc=pass header.from=mail.example.com";
    assertThatThrownBy(() -> proof.verify(EVE, List.of(own, forged)))
        .hasFieldOrPropertyWithValue("code", ErrorCode.UNKNOWN_SENDER);
    assertThatCode(() -> proof.verify(EVE, List.of("x.example; dmarc=fail", forged)))
        .doesNotThrowAnyException();
  }

  @Test
  void without_a_server_to_believe_nobody_is() {
    assertThatThrownBy(() -> new SenderProof(null).verify(EVE, List.of()))
        .hasFieldOrPropertyWithValue("code", ErrorCode.UNKNOWN_SENDER);
    assertThatCode(() -> new SenderProof("any").verify(EVE, List.of())).doesNotThrowAnyException();
  }
}
