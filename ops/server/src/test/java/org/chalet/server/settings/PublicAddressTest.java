package org.chalet.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublicAddressTest {
  @Test
  void isWhatTheOperatorSaid() {
    PublicAddress address =
        new PublicAddress(URI.create("https://chalet.example.org/"), "127.0.0.1", false);
    address.listensOn(8080);
    assertThat(address.origin()).isEqualTo("https://chalet.example.org");
  }

  @Test
  void isWhereTheServerListensOtherwise() {
    PublicAddress address = new PublicAddress(null, "::1", true);
    address.listensOn(8443);
    assertThat(address.origin()).isEqualTo("https://[::1]:8443");
  }
}
