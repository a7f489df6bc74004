package org.chalet.command.erasure.certificate;

/** Signs in the name of this server (Ed25519, RFC 8032). */
public interface Signer {
  /** 64 bytes. */
  byte[] sign(byte[] text);

  /** 32 bytes. */
  byte[] publicKey();
}
