package org.chalet.server.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressCheckTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static InetAddress[] byHand(String host) throws UnknownHostException {
    return switch (host) {
      case "public.example.org" -> addresses("93.184.216.34", "2606:4700::1111");
      case "private.example.org" -> addresses("10.1.2.3");
      case "both.example.org" -> addresses("93.184.216.34", "::1");
      case "unknown.example.org" -> throw new UnknownHostException(host);
      default -> addresses(host);
    };
  }

  private static InetAddress[] addresses(String... literals) throws UnknownHostException {
    InetAddress[] all = new InetAddress[literals.length];
    for (int i = 0; i < literals.length; i++) {
      all[i] = InetAddress.getByName(literals[i]);
    }
    return all;
  }

  private static boolean admits(AddressRules rules, String url) {
    return new AddressCheck(rules, AddressCheckTest::byHand, LONG).admits(URI.create(url));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/a",
        "https://127.1/a",
        "https://2130706433/a",
        "https://0x7f000001/a",
        "https://0x7f.1/a",
        "https://0177.0.0.1/a",
        "https://[fe80::1%25eth0]/a",
        "https://10.0.0.1:8443/a",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/a",
        "https://[fd00::1]/a",
        "https://[::ffff:192.168.1.1]/a",
        "https://localhost/a",
        "https://LOCALHOST./a",
        "https://printer.localhost:8443/a",
        "https://private.example.org/a",
        "https://both.example.org/a",
        "http://public.example.org/a",
        "https:///a"
      })
  void what_leads_into_a_network_of_ours_is_refused_at_once(String url) {
    assertThat(admits(AddressRules.PUBLIC, url)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://public.example.org/a",
        "https://93.184.216.34/a",
        "https://[2606:4700::1111]/a",
        "https://unknown.example.org/a"
      })
  void the_open_network_and_names_that_nobody_knows_now_are_admitted(String url) {
    assertThat(admits(AddressRules.PUBLIC, url)).isTrue();
  }

  @Test
  void networks_that_the_operator_names_are_admitted() {
    AddressRules rules = AddressRules.publicAnd(List.of("10.1.0.0/16", "127.0.0.1"));
    assertThat(admits(rules, "https://private.example.org/a")).isTrue();
    assertThat(admits(rules, "https://localhost/a")).isTrue();
    assertThat(admits(rules, "http://10.1.9.9:8080/a")).isTrue();
    assertThat(admits(rules, "https://10.2.0.1/a")).isFalse();
    assertThat(admits(rules, "https://both.example.org/a")).isFalse();
  }

  @Test
  void a_slow_name_server_keeps_nobody_waiting() {
    CountDownLatch never = new CountDownLatch(1);
    AddressCheck check =
        new AddressCheck(
            AddressRules.PUBLIC,
            host -> {
              try {
                never.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              throw new UnknownHostException(host);
            },
            Duration.ofMillis(1));
    for (int i = 0; i < 20; i++) {
      assertThat(check.admits(URI.create("https://slow.example.org/a"))).isTrue();
    }
    never.countDown();
  }
}
