package org.chalet.web.session;

import java.util.regex.Pattern;

/** Where a sign-in may lead: into this server alone, never by an address that another one wrote. */
public final class Within {
  private static final Pattern OURS =
      Pattern.compile(
          "/(?:(?:manager|calendar|contacts|history|profile|setup)(?:[/?][^\\\\\\p{Cntrl}]*)?)?");

  private Within() {}

  public static String orHome(String to) {
    return OURS.matcher(to).matches() && !to.startsWith("//") ? to : "/";
  }
}
