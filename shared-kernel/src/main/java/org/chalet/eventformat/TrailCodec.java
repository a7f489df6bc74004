package org.chalet.eventformat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/**
 * Who-did-it metadata in bytes: length (4) and JSON of what is no personal data; then, if there is
 * any, what tells about the person and the device, sealed under the actor's key.
 */
final class TrailCodec {
  private static final String ERASED = "erased";

  private final Sealing sealing;
  private final ObjectMapper json;

  record Open(String actor, String command, String cause, String channel) {}

  record Sealed(
      @Nullable String userAgent,
      @Nullable String address,
      @Nullable String credential,
      @Nullable String reason) {
    boolean isEmpty() {
      return userAgent == null && address == null && credential == null && reason == null;
    }
  }

  TrailCodec(Sealing sealing, ObjectMapper json) {
    this.sealing = sealing;
    this.json = json;
  }

  byte[] encode(Trail trail) {
    Client client = trail.client();
    byte[] open =
        json.writeValueAsBytes(
            new Open(trail.actor(), trail.command(), trail.cause(), client.channel()));
    Sealed secret =
        new Sealed(client.userAgent(), client.address(), client.credential(), trail.reason());
    byte[] sealed =
        secret.isEmpty() || trail.actor().equals(Trail.SYSTEM)
            ? new byte[0]
            : sealing.seal(trail.actor(), trail.command(), json.writeValueAsBytes(secret));
    return ByteBuffer.allocate(4 + open.length + sealed.length)
        .putInt(open.length)
        .put(open)
        .put(sealed)
        .array();
  }

  Trail decode(byte[] bytes) {
    ByteBuffer at = ByteBuffer.wrap(bytes);
    byte[] openBytes = new byte[at.getInt()];
    at.get(openBytes);
    Open open = json.readValue(openBytes, Open.class);
    Sealed sealed = new Sealed(null, null, null, null);
    if (at.hasRemaining()) {
      Optional<byte[]> plain = sealing.open(at.slice(), open.command());
      sealed =
          plain
              .map(value -> json.readValue(value, Sealed.class))
              .orElse(new Sealed(ERASED, ERASED, ERASED, null));
    }
    Client client =
        new Client(open.channel(), sealed.userAgent(), sealed.address(), sealed.credential());
    return new Trail(open.actor(), client, open.command(), open.cause(), sealed.reason());
  }
}
