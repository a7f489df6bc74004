package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.chalet.server.settings.RefusedToStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", ".*"})
  void what_is_neither_address_nor_network_stops_the_start(String proxy) {
    assertThatThrownBy(() -> TrustedProxies.cidr(List.of(proxy)))
        .isInstanceOf(RefusedToStart.class)
        .hasMessageContaining("10.0.0.0/8");
  }

  @Test
  void single_addresses_are_networks_of_one() {
    assertThat(TrustedProxies.cidr(List.of("127.0.0.1", " ::1", "10.0.0.0/8", "fd00::/8")))
        .isEqualTo("127.0.0.1/32,::1/128,10.0.0.0/8,fd00::/8");
  }
}
