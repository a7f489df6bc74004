package org.chalet.query.dav.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client would like (RFC 7240, RFC 8144).
 *
 * @param said in lower case, without blanks
 * @param brief the header that was there before the RFC
 */
public record Preferences(Set<String> said, boolean brief) {
  private static final String MINIMAL = "return=minimal";
  private static final String REPRESENTATION = "return=representation";

  public Preferences {
    said = Set.copyOf(said);
  }

  static Preferences of(@Nullable Enumeration<String> prefer, @Nullable String brief) {
    Set<String> said = new HashSet<>();
    List<String> headers = prefer == null ? new ArrayList<>() : Collections.list(prefer);
    for (String header : headers) {
      for (String one : header.split(",")) {
        String token = one.split(";", 2)[0].replaceAll("[\\s\"]", "").toLowerCase(Locale.ROOT);
        said.add(token);
      }
    }
    return new Preferences(said, brief != null && brief.strip().equalsIgnoreCase("t"));
  }

  /** Only what is there, and only what failed. */
  boolean minimal() {
    return brief || said.contains(MINIMAL);
  }

  /** The object as it is now, in the answer to what changed it. */
  public boolean representation() {
    return said.contains(REPRESENTATION);
  }

  /** The members alone (RFC 8144, 3). */
  boolean noRoot() {
    return said.contains("depth-noroot");
  }

  /** Those of the preferences that were said and are in the list, as a header names them. */
  String among(List<String> applied) {
    return String.join(", ", applied.stream().filter(said::contains).toList());
  }
}
