package org.chalet.server.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.chalet.command.webhook.WebhookSender;
import org.chalet.server.outbound.AddressCheck;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.outbound.GuardedHttp;
import org.chalet.server.outbound.RefusedAddress;
import org.chalet.server.outbound.RetryAfter;

/** Calls webhooks by HTTP. What receivers answer beside the status is not looked at. */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {
  private static final int MOST_CONNECTIONS = 64;

  private final GuardedHttp http;
  private final AddressCheck addresses;
  private final InstantSource clock;
  private final Duration longest;

  /**
   * @param longest that a try takes
   */
  public HttpWebhookSender(AddressRules rules, InstantSource clock, Duration longest) {
    this.http = new GuardedHttp("webhook-timer", rules, MOST_CONNECTIONS);
    this.addresses = new AddressCheck(rules);
    this.clock = clock;
    this.longest = longest;
  }

  @Override
  public boolean admits(URI url) {
    return addresses.admits(url);
  }

  @Override
  public Answer send(Request request) {
    if (!http.admits(request.url())) {
      return never("private-address");
    }
    long start = System.nanoTime();
    try {
      return http.execute(post(request), start + longest.toNanos(), this::read);
    } catch (RefusedAddress e) {
      return never("private-address");
    } catch (UnknownHostException e) {
      return later("unknown-host");
    } catch (SSLException e) {
      return later("tls");
    } catch (IOException e) {
      boolean tooLong = System.nanoTime() - start >= longest.toNanos();
      return later(tooLong || e instanceof InterruptedIOException ? "timeout" : "unreachable");
    }
  }

  private static HttpPost post(Request request) {
    HttpPost post = new HttpPost(request.url());
    ContentType type = ContentType.create(request.type(), StandardCharsets.UTF_8);
    post.setEntity(new StringEntity(request.body(), type));
    post.setHeader("Webhook-Id", request.id());
    post.setHeader("Webhook-Timestamp", Long.toString(request.timestamp()));
    post.setHeader("Webhook-Signature", request.signature());
    post.setHeader("Idempotency-Key", request.id());
    return post;
  }

  private Answer read(ClassicHttpResponse response) {
    int status = response.getCode();
    return switch (status) {
      case 408, 425, 429 -> later(response);
      default ->
          switch (status / 100) {
            case 2 -> new Answer(Result.TAKEN, status, "", Duration.ZERO);
            case 3 -> new Answer(Result.NEVER, status, "redirect", Duration.ZERO);
            case 4 -> new Answer(Result.NEVER, status, "status", Duration.ZERO);
            default -> later(response);
          };
    };
  }

  private Answer later(ClassicHttpResponse response) {
    Duration pause =
        RetryAfter.of(response.getFirstHeader(HttpHeaders.RETRY_AFTER), clock.instant());
    return new Answer(Result.LATER, response.getCode(), "status", pause);
  }

  private static Answer later(String problem) {
    return new Answer(Result.LATER, 0, problem, Duration.ZERO);
  }

  private static Answer never(String problem) {
    return new Answer(Result.NEVER, 0, problem, Duration.ZERO);
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
