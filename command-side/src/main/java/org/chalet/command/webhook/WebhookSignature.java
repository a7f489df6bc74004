package org.chalet.command.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.command.Secrets;

/**
 * Proves who calls, as the Standard Webhooks specification has it: HMAC-SHA256 over id, time and
 * body.
 */
public final class WebhookSignature {
  private static final String PREFIX = "whsec_";
  private static final int SECRET_OCTETS = 32;
  private static final String HMAC = "HmacSHA256";

  private WebhookSignature() {}

  static String freshSecret() {
    return PREFIX + Base64.getEncoder().encodeToString(Secrets.bytes(SECRET_OCTETS));
  }

  /**
   * @param timestamp epoch seconds of the try
   * @return what the header {@code Webhook-Signature} says
   */
  public static String of(String secret, String id, long timestamp, String body) {
    byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      byte[] signed = (id + '.' + timestamp + '.' + body).getBytes(StandardCharsets.UTF_8);
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
