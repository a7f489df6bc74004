package org.chalet.server.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Tells at once whether a URL that somebody registers leads where nobody may go. A name that nobody
 * knows, or that takes long to look up, may lead anywhere later: it is admitted here, and verified
 * whenever it is gone to.
 */
public final class AddressCheck {
  private static final Duration SHORT = Duration.ofSeconds(2);
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int AT_ONCE = 8;

  private final AddressRules rules;
  private final Names names;
  private final Duration longest;

  /** Lookups cannot be broken off, so they have threads of their own. */
  private final ExecutorService lookups =
      new ThreadPoolExecutor(
          0,
          AT_ONCE,
          IDLE.toSeconds(),
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Thread.ofPlatform().daemon().name("address-check-", 0).factory());

  /** Where the addresses of names are looked up. */
  @FunctionalInterface
  interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  public AddressCheck(AddressRules rules) {
    this(rules, InetAddress::getAllByName, SHORT);
  }

  AddressCheck(AddressRules rules, Names names, Duration longest) {
    this.rules = rules;
    this.names = names;
    this.longest = longest;
  }

  public boolean admits(URI url) {
    String host = url.getHost();
    if (host == null || hasZone(host) || !rules.urls().test(url)) {
      return false;
    }
    return isThisMachine(host)
        ? rules.addresses().test(InetAddress.getLoopbackAddress())
        : Arrays.stream(addresses(host)).allMatch(rules.addresses());
  }

  /** Of an address that means something to one machine alone (RFC 6874). */
  private static boolean hasZone(String host) {
    return host.indexOf('%') >= 0;
  }

  /** Literals as C libraries read them, 0x7f.1 among them, are no names (RFC 3986, 7.4). */
  private InetAddress[] addresses(String host) {
    try {
      return new InetAddress[] {Inet4Address.ofPosixLiteral(host)};
    } catch (IllegalArgumentException name) {
      return lookUp(host);
    }
  }

  /** Whatever a name server says of these names (RFC 6761, 6.3). */
  private static boolean isThisMachine(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return name.equals("localhost") || name.endsWith(".localhost");
  }

  /** Nothing where nobody knows the name in time. */
  private InetAddress[] lookUp(String host) {
    Future<InetAddress[]> found;
    try {
      found = lookups.submit(() -> names.addresses(host));
    } catch (RejectedExecutionException tooMany) {
      return new InetAddress[0];
    }
    try {
      return found.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unknown) {
      found.cancel(true);
      return new InetAddress[0];
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new InetAddress[0];
    }
  }
}
