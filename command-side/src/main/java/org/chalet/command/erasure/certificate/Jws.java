package org.chalet.command.erasure.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with its signature, in compact serialization (RFC 7515, 7.1) with Ed25519 (RFC 8037). */
public final class Jws {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final String HEADER =
      "{\"alg\":\"EdDSA\",\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}}";
  private static final Pattern KEY = Pattern.compile("\"x\":\"([A-Za-z0-9_-]{43})\"");

  /** What comes ahead of the 32 bytes of a key (RFC 8410, 4). */
  private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Jws() {}

  /**
   * A text whose signature is good.
   *
   * @param publicKey who signed it: 32 bytes; whose key that is has to be known otherwise
   */
  public record Signed(byte[] text, byte[] publicKey) {}

  public static String sign(byte[] text, Signer signer) {
    String header = HEADER.formatted(ENCODER.encodeToString(signer.publicKey()));
    String signed =
        ENCODER.encodeToString(header.getBytes(US_ASCII)) + '.' + ENCODER.encodeToString(text);
    return signed + '.' + ENCODER.encodeToString(signer.sign(signed.getBytes(US_ASCII)));
  }

  /** The text; empty where it is not what was signed, or is in another form. */
  public static Optional<Signed> verify(String compact) {
    String[] parts = compact.strip().split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      Matcher key = KEY.matcher(new String(DECODER.decode(parts[0]), US_ASCII));
      if (!key.find()) {
        return Optional.empty();
      }
      byte[] publicKey = DECODER.decode(key.group(1));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(keyOf(publicKey));
      signature.update((parts[0] + '.' + parts[1]).getBytes(US_ASCII));
      return signature.verify(DECODER.decode(parts[2]))
          ? Optional.of(new Signed(DECODER.decode(parts[1]), publicKey))
          : Optional.empty();
    } catch (IllegalArgumentException | GeneralSecurityException notWhatWasSigned) {
      return Optional.empty();
    }
  }

  private static PublicKey keyOf(byte[] raw) throws GeneralSecurityException {
    byte[] encoded = new byte[KEY_PREFIX.length + raw.length];
    System.arraycopy(KEY_PREFIX, 0, encoded, 0, KEY_PREFIX.length);
    System.arraycopy(raw, 0, encoded, KEY_PREFIX.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
