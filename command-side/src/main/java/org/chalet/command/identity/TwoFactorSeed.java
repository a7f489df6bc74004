package org.chalet.command.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.chalet.command.Secrets;

/** What an authenticator app and Chalet share. */
public final class TwoFactorSeed {
  private static final String ISSUER = "Chalet";

  /** As long as the hash (RFC 4226, 4, R6). */
  private static final int BYTES = 20;

  private final byte[] bytes;

  TwoFactorSeed(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  static TwoFactorSeed fresh() {
    return new TwoFactorSeed(Secrets.bytes(BYTES));
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** For people who type it into their app. */
  public String text() {
    return Base32.encode(bytes);
  }

  /**
   * For apps that read it from a QR code (Key Uri Format).
   *
   * @param login the address to sign in with: what apps show beside the issuer
   */
  public String uri(String login) {
    String label = URLEncoder.encode(login, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/" + ISSUER + ":" + label + "?secret=" + text() + "&issuer=" + ISSUER;
  }

  @Override
  public String toString() {
    return "TwoFactorSeed";
  }
}
