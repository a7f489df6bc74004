package org.chalet.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "fd00:ec2::254",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "100::1"
      })
  void nobody_is_sent_into_a_network_of_ours(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void networks_of_ones_own_are_open_when_they_are_named() throws UnknownHostException {
    AddressRules rules = AddressRules.publicAnd(List.of("10.1.0.0/16", "fd12::/16", "127.0.0.1"));
    for (String inside : new String[] {"10.1.2.3", "fd12:3456::1", "127.0.0.1", "1.1.1.1"}) {
      assertThat(rules.addresses().test(InetAddress.getByName(inside))).as(inside).isTrue();
    }
    for (String outside : new String[] {"10.2.0.1", "fd13::1", "127.0.0.2"}) {
      assertThat(rules.addresses().test(InetAddress.getByName(outside))).as(outside).isFalse();
    }
    assertThat(rules.urls().test(URI.create("http://10.1.2.3:8080/up"))).isTrue();
    assertThat(rules.urls().test(URI.create("http://1.1.1.1/up"))).isFalse();
    assertThat(rules.urls().test(URI.create("http://push.example.org/up"))).isFalse();
    assertThat(rules.urls().test(URI.create("https://push.example.org/up"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.org", "10.0.0.0/33", "10.0.0.0/x", ""})
  void what_is_no_network_is_refused(String text) {
    assertThatThrownBy(() -> AddressRules.publicAnd(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.1.1.1", "93.184.216.34", "172.32.0.1", "100.128.0.1", "2606:4700::1111"})
  void the_open_network_is_open(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
  }
}
