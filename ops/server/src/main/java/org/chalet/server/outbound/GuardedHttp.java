package org.chalet.server.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP within bounds of place and time. Names are looked up once for each connection, and what was
 * found is what is connected to, so that no name leads into the own network. Redirects are not
 * followed, and nothing is remembered from one request to the next.
 */
public final class GuardedHttp implements AutoCloseable {
  private static final Timeout CONNECTING = Timeout.ofSeconds(10);
  private static final Timeout SILENT = Timeout.ofSeconds(20);
  private static final int MOST_DRAINED = 4096;

  private final AddressRules rules;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService timer;

  /**
   * @param name of its thread
   */
  public GuardedHttp(String name, AddressRules rules, int mostConnections) {
    this.rules = rules;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(name).factory());
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Checked(rules))
                    .setMaxConnTotal(mostConnections)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECTING)
                            .setSocketTimeout(SILENT)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(SILENT)
                    .setResponseTimeout(SILENT)
                    .build())
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .setUserAgent("Chalet")
            .build();
  }

  /** Looks names up, and refuses those that lead where nobody may go. */
  private record Checked(AddressRules rules) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
      if (!Arrays.stream(found).allMatch(rules.addresses())) {
        throw new RefusedAddress();
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Whether the URL may be gone to, as far as it says itself; no name is looked up. */
  public boolean admits(URI url) {
    return url.getHost() != null && rules.urls().test(url);
  }

  /**
   * @param deadline as {@link System#nanoTime} tells it; the request is broken off then
   * @throws RefusedAddress when its name leads where nobody may go
   */
  public <T> T execute(
      HttpUriRequestBase request, long deadline, HttpClientResponseHandler<T> handler)
      throws IOException {
    long left = Math.max(1, deadline - System.nanoTime());
    ScheduledFuture<?> end = timer.schedule(() -> request.abort(), left, TimeUnit.NANOSECONDS);
    try {
      return client.execute(
          request,
          response -> {
            T result = handler.handleResponse(response);
            dropRest(response);
            return result;
          });
    } finally {
      end.cancel(false);
    }
  }

  /** What the handler left is not read to the end only to keep a connection. */
  private static void dropRest(ClassicHttpResponse response) {
    HttpEntity rest = response.getEntity();
    if (rest != null && (rest.getContentLength() < 0 || rest.getContentLength() > MOST_DRAINED)) {
      response.setEntity(null);
    }
  }

  @Override
  public void close() throws IOException {
    timer.shutdownNow();
    client.close();
  }
}
