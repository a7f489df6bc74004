package org.chalet.command.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
  private static final byte[] SEED = "12345678901234567890".getBytes(US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "0, 755224",
    "1, 287082",
    "2, 359152",
    "3, 969429",
    "4, 338314",
    "5, 254676",
    "6, 287922",
    "7, 162583",
    "8, 399871",
    "9, 520489"
  })
  void codes_are_those_of_rfc_4226_appendix_d(long counter, String code) {
    assertThat(Totp.code(SEED, counter, 6)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void codes_are_those_of_rfc_6238_appendix_b(long time, String code) {
    assertThat(Totp.code(SEED, Totp.stepAt(Instant.ofEpochSecond(time)), 8)).isEqualTo(code);
  }

  @Test
  void a_code_is_good_one_step_earlier_and_later_and_no_further() {
    Instant now = Instant.ofEpochSecond(1_790_000_000L);
    long step = Totp.stepAt(now);
    for (long good = step - 1; good <= step + 1; good++) {
      assertThat(Totp.stepOf(SEED, Totp.code(SEED, good, 6), now)).hasValue(good);
    }
    assertThat(Totp.stepOf(SEED, Totp.code(SEED, step - 2, 6), now)).isEmpty();
    assertThat(Totp.stepOf(SEED, Totp.code(SEED, step + 2, 6), now)).isEmpty();
  }

  @Test
  void what_is_no_code_is_wrong() {
    Instant now = Instant.ofEpochSecond(1_790_000_000L);
    for (String none : new String[] {"", "12345", "1234567", "abcdef", "١٢٣٤٥٦"}) {
      assertThat(Totp.stepOf(SEED, none, now)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void base32_is_that_of_rfc_4648_without_padding(String plain, String encoded) {
    assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(encoded);
  }

  @Test
  void a_seed_is_written_as_apps_read_it() {
    TwoFactorSeed seed = new TwoFactorSeed(SEED);
    assertThat(seed.text()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(seed.uri("anna@example.org"))
        .isEqualTo(
            "otpauth://totp/Chalet:anna%40example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Chalet");
    assertThat(seed.toString()).doesNotContain(seed.text());
  }
}
