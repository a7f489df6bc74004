package org.chalet.server.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.query.dav.push.PushSubscription;

/** A client's side of Web Push, written from RFC 8188 and RFC 8291 alone. */
final class PushReceiver {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final KeyPair keys = generated();
  private final byte[] secret = "sixteen octets !".getBytes(US_ASCII);

  PushSubscription subscription(String resource) {
    return new PushSubscription(
        resource, BASE64.encodeToString(uncompressed()), BASE64.encodeToString(secret));
  }

  /** What the message says; fails where it is for somebody else. */
  byte[] read(byte[] message) throws GeneralSecurityException {
    ByteBuffer header = ByteBuffer.wrap(message);
    byte[] salt = new byte[16];
    header.get(salt);
    int unused = header.getInt();
    byte[] sender = new byte[header.get()];
    header.get(sender);
    byte[] record = new byte[header.remaining()];
    header.get(record);

    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(keys.getPrivate());
    agreement.doPhase(publicKey(BASE64.encodeToString(sender)), true);
    byte[] info = concatenated("WebPush: info\0".getBytes(US_ASCII), uncompressed(), sender, one());
    byte[] material = hmac(hmac(secret, agreement.generateSecret()), info);
    byte[] pseudorandom = hmac(salt, material);
    byte[] key = hmac(pseudorandom, info("Content-Encoding: aes128gcm\0"));
    byte[] nonce = hmac(pseudorandom, info("Content-Encoding: nonce\0"));

    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(Arrays.copyOf(key, 16), "AES"),
        new GCMParameterSpec(128, Arrays.copyOf(nonce, 12)));
    byte[] padded = cipher.doFinal(record);
    int end = padded.length - 1;
    while (padded[end] == 0) {
      end--;
    }
    if (padded[end] != 2) {
      throw new GeneralSecurityException("the last record has no delimiter");
    }
    return Arrays.copyOf(padded, end);
  }

  private static byte[] info(String text) {
    return concatenated(text.getBytes(US_ASCII), one());
  }

  private static byte[] one() {
    return new byte[] {1};
  }

  private static byte[] concatenated(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  private byte[] uncompressed() {
    ECPoint point = ((ECPublicKey) keys.getPublic()).getW();
    byte[] octets = new byte[65];
    octets[0] = 4;
    put(point.getAffineX(), octets, 1);
    put(point.getAffineY(), octets, 33);
    return octets;
  }

  private static void put(BigInteger number, byte[] to, int at) {
    byte[] octets = number.toByteArray();
    int length = Math.min(32, octets.length);
    System.arraycopy(octets, octets.length - length, to, at + 32 - length, length);
  }

  /** A key as it is shown: an uncompressed point in base64url. */
  static PublicKey publicKey(String shown) throws GeneralSecurityException {
    byte[] octets = Base64.getUrlDecoder().decode(shown);
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    ECPoint point =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(octets, 1, 33)),
            new BigInteger(1, Arrays.copyOfRange(octets, 33, 65)));
    ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
    return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
  }

  private static KeyPair generated() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
