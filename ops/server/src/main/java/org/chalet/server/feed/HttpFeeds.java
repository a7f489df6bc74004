package org.chalet.server.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.chalet.query.calendar.FeedSource;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.outbound.GuardedHttp;
import org.chalet.server.outbound.RefusedAddress;
import org.jspecify.annotations.Nullable;

/** Fetches by HTTP, within bounds of size, time and redirects. */
public final class HttpFeeds implements FeedSource, AutoCloseable {
  private static final int MOST_BYTES = 10 * 1024 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_CONNECTIONS = 32;

  private static final Answer UNREACHABLE = new Answer.Failed("unreachable");
  private static final Answer REFUSED = new Answer.Failed("address-refused");

  private final GuardedHttp http;
  private final long mostMillis;

  public HttpFeeds(AddressRules rules) {
    this(rules, TimeUnit.MINUTES.toMillis(1));
  }

  /**
   * @param mostMillis how long a fetch with all its redirects may take
   */
  HttpFeeds(AddressRules rules, long mostMillis) {
    this.http = new GuardedHttp("feed-timer", rules, MOST_CONNECTIONS);
    this.mostMillis = mostMillis;
  }

  @Override
  public Answer fetch(URI url, @Nullable String etag, @Nullable String lastModified) {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(mostMillis);
    URI at = url;
    try {
      for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
        if (!http.admits(at)) {
          return REFUSED;
        }
        Step step = step(at, etag, lastModified, deadline);
        if (step.answer() != null) {
          return step.answer();
        }
        at = at.resolve(step.location());
      }
      return new Answer.Failed("too-many-redirects");
    } catch (RefusedAddress e) {
      return REFUSED;
    } catch (SocketTimeoutException e) {
      return new Answer.Failed("too-slow");
    } catch (IOException | IllegalArgumentException e) {
      return System.nanoTime() >= deadline ? new Answer.Failed("too-slow") : UNREACHABLE;
    }
  }

  /** One request: an answer, or where to go on. */
  private record Step(@Nullable Answer answer, URI location) {}

  private Step step(URI at, @Nullable String etag, @Nullable String lastModified, long deadline)
      throws IOException {
    HttpGet get = new HttpGet(at);
    get.setHeader("Accept", "text/calendar, */*;q=0.1");
    if (etag != null) {
      get.setHeader("If-None-Match", etag);
    }
    if (lastModified != null) {
      get.setHeader("If-Modified-Since", lastModified);
    }
    return http.execute(get, deadline, response -> read(at, response));
  }

  private static Step read(URI at, ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    String location = value(response, "Location");
    if (status >= 300 && status < 400 && status != 304 && location != null) {
      return new Step(null, URI.create(location));
    }
    return new Step(
        switch (status) {
          case 200 -> content(response);
          case 304 -> new Answer.Unchanged();
          case 401, 403 -> new Answer.Failed("not-allowed");
          case 404, 410 -> new Answer.Failed("not-found");
          default -> new Answer.Failed("answered-" + status);
        },
        at);
  }

  private static Answer content(ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return new Answer.Failed("not-a-calendar");
    }
    try (InputStream body = entity.getContent()) {
      byte[] bytes = body.readNBytes(MOST_BYTES + 1);
      return bytes.length > MOST_BYTES
          ? new Answer.Failed("too-large")
          : new Answer.Content(bytes, value(response, "ETag"), value(response, "Last-Modified"));
    }
  }

  private static @Nullable String value(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue().length() > 500 && !name.equals("Location")
        ? null
        : header.getValue();
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
