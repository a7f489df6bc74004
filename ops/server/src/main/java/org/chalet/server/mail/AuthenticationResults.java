package org.chalet.server.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server found out about a mail (RFC 8601, 2.2).
 *
 * @param server its name, in lower case
 * @param methods what each check came to: {@code dmarc=pass}, {@code header.from=example.org}
 */
record AuthenticationResults(String server, List<Map<String, String>> methods) {
  private static final int LONGEST = 16 * 1024;

  AuthenticationResults {
    methods = List.copyOf(methods);
  }

  /** Of what cannot be understood nothing is proven. */
  static AuthenticationResults read(String field) {
    String plain = field.length() > LONGEST ? "" : withoutComments(field);
    String[] parts = plain.toLowerCase(Locale.ROOT).split(";", -1);
    List<Map<String, String>> methods = new ArrayList<>();
    for (int i = 1; i < parts.length; i++) {
      methods.add(method(parts[i].strip()));
    }
    return new AuthenticationResults(parts[0].strip().split("\\s+")[0], methods);
  }

  /** Comments can be nested, and hold anything; so can what is quoted. */
  private static String withoutComments(String field) {
    StringBuilder plain = new StringBuilder(field.length());
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"' && depth == 0) {
        quoted = !quoted;
      } else if (c == '(' && !quoted) {
        depth++;
      } else if (c == ')' && !quoted && depth > 0) {
        depth--;
      } else if (depth == 0) {
        plain.append(quoted && !isPlain(c) ? '_' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isPlain(char c) {
    return Character.isLetterOrDigit(c) || ".-@_+".indexOf(c) >= 0;
  }

  /** The first says which check it was and what it came to; all others are of the mail. */
  private static Map<String, String> method(String text) {
    Map<String, String> found = new HashMap<>();
    String[] tokens = text.replaceAll("\\s+", " ").replaceAll(" ?= ?", "=").split(" ");
    for (int i = 0; i < tokens.length; i++) {
      int equals = tokens[i].indexOf('=');
      if (equals > 0 && (i == 0 || tokens[i].lastIndexOf('.', equals) >= 0)) {
        found.putIfAbsent(tokens[i].substring(0, equals), tokens[i].substring(equals + 1));
      }
    }
    return found;
  }

  /**
   * Whether one check shows that the mail is from that domain: DMARC (RFC 7489), a signature of it
   * or of the domain above it (RFC 6376), or the envelope (RFC 7208).
   */
  boolean proves(String domain) {
    return methods.stream()
        .anyMatch(method ->
            passes(method, "dmarc") && domain.equals(method.get("header.from"))
                || passes(method, "dkim") && isWithin(domain, signer(method))
                || passes(method, "spf") && domain.equals(domainOf(method.get("smtp.mailfrom"))));
  }

  private static boolean passes(Map<String, String> method, String name) {
    return "pass".equals(method.get(name));
  }

  private static String signer(Map<String, String> method) {
    String domain = method.get("header.d");
    return domain == null ? domainOf(method.get("header.i")) : domain;
  }

  private static String domainOf(@Nullable String address) {
    return address == null ? "" : address.substring(address.lastIndexOf('@') + 1);
  }

  /** A name without a dot is nobody's own. */
  private static boolean isWithin(String domain, String signer) {
    return signer.indexOf('.') > 0 && (domain.equals(signer) || domain.endsWith('.' + signer));
  }
}
