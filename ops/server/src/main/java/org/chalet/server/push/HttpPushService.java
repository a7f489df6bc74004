package org.chalet.server.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryption;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.jwt.VAPIDJWTParam;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.chalet.query.dav.push.PushMessage;
import org.chalet.query.dav.push.PushService;
import org.chalet.query.dav.push.PushSubscription;
import org.chalet.server.outbound.AddressCheck;
import org.chalet.server.outbound.AddressRules;
import org.chalet.server.outbound.GuardedHttp;
import org.chalet.server.outbound.RefusedAddress;
import org.chalet.server.outbound.RetryAfter;
import org.chalet.store.SecretVault;

/** Web Push (RFC 8030): encrypted for the client alone, signed with the server's key. */
public final class HttpPushService implements PushService, AutoCloseable {
  private static final int MOST_CONNECTIONS = 64;
  private static final int SECRET_OCTETS = 16;
  private static final Duration MOST_TIME = Duration.ofSeconds(20);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final Duration SIGNED_FOR = Duration.ofHours(12);
  private static final Delivery SOME_TIME = new Delivery.Later(Duration.ZERO);

  private final GuardedHttp http;
  private final AddressCheck addresses;
  private final VAPIDKeyPair keys;
  private final Supplier<String> origin;
  private final InstantSource clock;
  private final MessageEncryption encryption = MessageEncryptions.of();

  /**
   * @param origin where this server is found; push services may ask there
   */
  public HttpPushService(
      SecretVault vault, AddressRules rules, Supplier<String> origin, InstantSource clock) {
    this.http = new GuardedHttp("push-timer", rules, MOST_CONNECTIONS);
    this.addresses = new AddressCheck(rules);
    this.keys = VapidKeys.of(vault);
    this.origin = origin;
    this.clock = clock;
  }

  @Override
  public String publicKey() {
    return keys.extractPublicKeyInUncompressedFormAsString();
  }

  @Override
  public boolean accepts(PushSubscription subscription) {
    try {
      Base64.Decoder base64 = Base64.getUrlDecoder();
      UserAgentMessageEncryptionKeyInfo unused = keysOf(subscription);
      return base64.decode(subscription.secret()).length == SECRET_OCTETS
          && addresses.admits(URI.create(subscription.resource()));
    } catch (RuntimeException noKeys) {
      return false;
    }
  }

  private static UserAgentMessageEncryptionKeyInfo keysOf(PushSubscription subscription) {
    return UserAgentMessageEncryptionKeyInfo.of(subscription.publicKey(), subscription.secret());
  }

  @Override
  public Delivery deliver(PushSubscription subscription, PushMessage message) {
    URI resource = URI.create(subscription.resource());
    if (!http.admits(resource)) {
      return new Delivery.Gone();
    }
    try {
      long deadline = System.nanoTime() + MOST_TIME.toNanos();
      return http.execute(post(resource, subscription, message), deadline, this::read);
    } catch (RefusedAddress e) {
      return new Delivery.Gone();
    } catch (IOException | IllegalArgumentException e) {
      return SOME_TIME;
    }
  }

  private HttpPost post(URI resource, PushSubscription subscription, PushMessage message) {
    EncryptedPushMessage encrypted =
        encryption.encrypt(
            keysOf(subscription), com.zerodeplibs.webpush.PushMessage.of(message.xml()));
    HttpPost post = new HttpPost(resource);
    post.setEntity(
        new ByteArrayEntity(
            encrypted.toBytes(),
            ContentType.APPLICATION_OCTET_STREAM,
            encrypted.contentEncoding()));
    post.setHeader("TTL", Long.toString(KEPT.toSeconds()));
    post.setHeader("Urgency", "normal");
    post.setHeader("Topic", message.replaces());
    post.setHeader("Authorization", keys.generateAuthorizationHeaderValue(signed(resource)));
    return post;
  }

  private VAPIDJWTParam signed(URI resource) {
    VAPIDJWTParam.Builder signed =
        VAPIDJWTParam.getBuilder()
            .resourceURLString(resource.toString())
            .expirationTime(clock.instant().plus(SIGNED_FOR));
    String contact = origin.get();
    if (contact.startsWith("https:")) {
      signed.subject(contact);
    }
    return signed.build();
  }

  private Delivery read(ClassicHttpResponse response) {
    int status = response.getCode();
    return switch (status) {
      case 404, 410 -> new Delivery.Gone();
      default ->
          status / 100 == 2
              ? new Delivery.Taken()
              : new Delivery.Later(
                  RetryAfter.of(response.getFirstHeader("Retry-After"), clock.instant()));
    };
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
