package org.chalet.eventformat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.chalet.store.StorageFailure;

/**
 * Bytes under an owner's key: length of the owner (2, big-endian), owner (UTF-8), nonce (12),
 * AES-256-GCM ciphertext with tag (16). The context is authenticated with it, so that a sealed part
 * cannot be moved elsewhere.
 */
final class Sealing {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final OwnerKeys keys;
  private final SecureRandom random = new SecureRandom();

  Sealing(OwnerKeys keys) {
    this.keys = keys;
  }

  byte[] seal(String owner, String context, byte[] plain) {
    byte[] ownerBytes = owner.getBytes(StandardCharsets.UTF_8);
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.forWriting(owner), nonce, context, plain);
    return ByteBuffer.allocate(2 + ownerBytes.length + NONCE_BYTES + sealed.length)
        .putShort((short) ownerBytes.length)
        .put(ownerBytes)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** The owner whose key opens the bytes. */
  static String ownerOf(ByteBuffer sealed) {
    ByteBuffer at = sealed.duplicate();
    byte[] owner = new byte[Short.toUnsignedInt(at.getShort())];
    at.get(owner);
    return new String(owner, StandardCharsets.UTF_8);
  }

  /** The plain bytes; empty when the owner's key was destroyed. */
  Optional<byte[]> open(ByteBuffer sealed, String context) {
    Optional<SecretKey> key = keys.forReading(ownerOf(sealed));
    if (key.isEmpty()) {
      return Optional.empty();
    }
    ByteBuffer at = sealed.duplicate();
    int owner = Short.toUnsignedInt(at.getShort());
    at.position(at.position() + owner);
    byte[] nonce = new byte[NONCE_BYTES];
    at.get(nonce);
    byte[] cipher = new byte[at.remaining()];
    at.get(cipher);
    return Optional.of(run(Cipher.DECRYPT_MODE, key.get(), nonce, context, cipher));
  }

  private static byte[] run(int mode, SecretKey key, byte[] nonce, String context, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new StorageFailure("sealed bytes of " + context + " cannot be opened", e);
    }
  }
}
