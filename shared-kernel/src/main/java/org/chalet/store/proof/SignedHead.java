package org.chalet.store.proof;

import java.util.HexFormat;

/**
 * A head that somebody outside may keep and hold the log to.
 *
 * @param signature Ed25519 (RFC 8032) over {@link LogHead#bytes}, Base64
 * @param publicKey that checks it: SubjectPublicKeyInfo (RFC 8410), Base64
 */
public record SignedHead(LogHead head, String signature, String publicKey) {
  /** What the next head calls previous. */
  public String digest() {
    return HexFormat.of().formatHex(MerkleHash.sha256().digest(head.bytes()));
  }

  public boolean isGenuine() {
    return Signatures.check(publicKey, head.bytes(), signature);
  }
}
