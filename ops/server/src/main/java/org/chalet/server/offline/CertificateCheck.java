package org.chalet.server.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.command.erasure.certificate.Jws;
import org.chalet.server.settings.RefusedToStart;

/**
 * Checks a certificate of erasure that stands in a file, as the server answered it or by itself.
 */
final class CertificateCheck {
  private static final Pattern JWS =
      Pattern.compile("[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}\\.[A-Za-z0-9_-]{20,}");

  private final PrintStream out;

  CertificateCheck(PrintStream out) {
    this.out = out;
  }

  /** Prints what was signed, and by which key. */
  void run(Path file) {
    Matcher found = JWS.matcher(read(file));
    if (!found.find()) {
      throw new RefusedToStart(file + " holds no certificate");
    }
    Jws.Signed signed =
        Jws.verify(found.group())
            .orElseThrow(() -> new NotAsWritten(file + " is not what was signed"));
    String key = Base64.getUrlEncoder().withoutPadding().encodeToString(signed.publicKey());
    out.println(new String(signed.text(), StandardCharsets.UTF_8));
    out.println("The signature is good, by the key " + key + '.');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new RefusedToStart("cannot read " + file + ": " + e, e);
    }
  }
}
