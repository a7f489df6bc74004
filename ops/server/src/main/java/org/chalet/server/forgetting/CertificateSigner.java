package org.chalet.server.forgetting;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.chalet.command.erasure.certificate.Signer;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Signs with a key pair that the vault keeps: made once for all nodes, and never again. */
public final class CertificateSigner implements Signer {
  private static final String ALGORITHM = "Ed25519";
  private static final String ID = "ed25519";
  private static final int PUBLIC_BYTES = 32;

  private final SecretVault vault;

  public CertificateSigner(SecretVault vault) {
    this.vault = vault;
  }

  @Override
  public byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }

  @Override
  public byte[] publicKey() {
    return Arrays.copyOf(kept(), PUBLIC_BYTES);
  }

  private PrivateKey privateKey() throws GeneralSecurityException {
    byte[] kept = kept();
    byte[] encoded = Arrays.copyOfRange(kept, PUBLIC_BYTES, kept.length);
    return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private byte[] kept() {
    return vault
        .get(VaultSpaces.CERTIFICATE_KEY, ID)
        .or(() -> {
          vault.putIfAbsent(new Secret(VaultSpaces.CERTIFICATE_KEY, ID, made(), null));
          return vault.get(VaultSpaces.CERTIFICATE_KEY, ID);
        })
        .orElseThrow();
  }

  /** The public key, which ends its own encoding (RFC 8410), then the private one. */
  private static byte[] made() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      byte[] known = pair.getPublic().getEncoded();
      byte[] secret = pair.getPrivate().getEncoded();
      return ByteBuffer.allocate(PUBLIC_BYTES + secret.length)
          .put(known, known.length - PUBLIC_BYTES, PUBLIC_BYTES)
          .put(secret)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a key pair", e);
    }
  }
}
