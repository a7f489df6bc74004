package org.chalet.server.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class MeetingMailTest {
  private static final int MANY = 30_000;

  @Test
  void a_mail_names_each_of_its_recipients_once() {
    MeetingMail read =
        read("To: a@example.org, b@example.org\r\nCc: A@example.org, b@example.org\r\n");
    assertThat(read.recipients()).extracting(address -> address.raw()).startsWith("a@example.org");
    assertThat(read.recipients()).doesNotHaveDuplicates();
  }

  @Test
  void a_header_that_nobody_writes_is_refused_before_its_addresses_are_read() {
    String many = "To: a@example.org" + ",\r\n a@example.org".repeat(MANY) + "\r\n";
    assertThatThrownBy(() -> read(many))
        .hasFieldOrPropertyWithValue("code", ErrorCode.INVALID_ITIP_MESSAGE)
        .hasMessageContaining("header");
  }

  private static MeetingMail read(String recipients) {
    String mail =
        "From: eve@example.com\r\n"
            + recipients
            + "Content-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR\r\n";
    return MeetingMail.read(mail.getBytes(US_ASCII));
  }
}
