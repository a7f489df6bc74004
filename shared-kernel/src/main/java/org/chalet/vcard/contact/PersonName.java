package org.chalet.vcard.contact;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a name (RFC 6350, 6.2.2); empty where there is none. */
public record PersonName(
    String family, String given, String additional, String prefix, String suffix) {
  public static final PersonName NONE = new PersonName("", "", "", "", "");

  /** As one would say it. */
  public String spoken() {
    return Stream.of(prefix, given, additional, family, suffix)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** In the order of N. */
  List<String> parts() {
    return List.of(family, given, additional, prefix, suffix);
  }

  /** A guess: the last word is the family's. */
  public static PersonName guessed(String spoken) {
    String name = spoken.strip();
    int last = name.lastIndexOf(' ');
    return last < 0
        ? new PersonName("", name, "", "", "")
        : new PersonName(name.substring(last + 1), name.substring(0, last).strip(), "", "", "");
  }
}
