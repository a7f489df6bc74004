package org.chalet.query.dav.push;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.CollectionHome;
import org.chalet.query.dav.objects.ObjectCollection;

/** POST of a push-register to what a client wants to be told of. */
final class PushRegister implements DavMethod {
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final DateTimeFormatter IMF_FIXDATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final PushTopics topics;
  private final PushRegistrations registrations;
  private final PushService service;
  private final URI publicUrl;

  PushRegister(
      PushTopics topics, PushRegistrations registrations, PushService service, URI publicUrl) {
    this.topics = topics;
    this.registrations = registrations;
    this.service = service;
    this.publicUrl = publicUrl;
  }

  @Override
  public String name() {
    return "POST";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof ObjectCollection || at instanceof CollectionHome;
  }

  @Override
  public boolean takes(DavExchange exchange) throws IOException {
    return exchange.contentType().isXml()
        && exchange.xml().filter(body -> body.is(PushNames.REGISTER)).isPresent();
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (!takes(exchange)) {
      throw new Rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "only a push-register is taken here");
    }
    RegisterRequest request = RegisterRequest.of(exchange.xml().orElseThrow());
    String topic =
        topics
            .of(at)
            .orElseThrow(() -> new Rejected(ErrorCode.PUSH_NOT_AVAILABLE, "this is not told of"));
    if (!service.accepts(request.subscription())) {
      throw new Rejected(
          ErrorCode.INVALID_PUSH_SUBSCRIPTION, "no message could be sent to that address or key");
    }
    PushRegistration registration = registration(exchange, at, topic, request);
    boolean renewed = registrations.keep(registration);
    exchange.header("Location", publicUrl.resolve(PushBranch.href(registration)).toASCIIString());
    exchange.header("Expires", IMF_FIXDATE.format(Instant.ofEpochSecond(registration.expires())));
    exchange.status(renewed ? DavExchange.NO_CONTENT : DavExchange.CREATED);
  }

  /** How deliveries went before is not forgotten by registering again. */
  private PushRegistration registration(
      DavExchange exchange, DavResource at, String topic, RegisterRequest request) {
    String account = exchange.user().account().raw();
    PushSubscription subscription = request.subscription();
    String key = PushRegistrations.keyOf(account, topic, subscription.resource());
    Optional<PushRegistration> before = registrations.find(exchange.user().account(), key);
    return new PushRegistration(
        account,
        key,
        at.href(),
        topic,
        subscription,
        request.wanted(),
        exchange.user().credential(),
        expires(request),
        before.map(PushRegistration::failures).orElse(0),
        before.map(PushRegistration::notBefore).orElse(0L));
  }

  private long expires(RegisterRequest request) {
    long now = registrations.now();
    return request
        .expires()
        .map(Instant::getEpochSecond)
        .filter(wished -> wished > now)
        .map(wished -> Math.min(wished, now + LONGEST.toSeconds()))
        .orElse(now + USUAL.toSeconds());
  }
}
