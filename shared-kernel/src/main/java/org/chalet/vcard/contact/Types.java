package org.chalet.vcard.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.contentline.Parameter;
import org.chalet.vcard.CardProperty;

/** TYPE and PREF parameters. */
final class Types {
  private static final String PREF = "pref";
  private static final String INTERNET = "internet";

  /** What says nothing about the value that people would want to know. */
  private static final Set<String> SILENT = Set.of(PREF, INTERNET);

  private Types() {}

  static List<String> of(CardProperty property) {
    return property.types().stream().filter(type -> !SILENT.contains(type)).distinct().toList();
  }

  static boolean preferred(CardProperty property) {
    return property.types().contains(PREF)
        || property.parameter("PREF").filter("1"::equals).isPresent();
  }

  /** With these types, and none of those that it had. */
  static CardProperty with(
      CardProperty property, List<String> types, boolean preferred, String version) {
    if (types.equals(of(property)) && preferred == preferred(property)) {
      return property;
    }
    List<String> before = of(property);
    types.stream().filter(type -> !before.contains(type)).forEach(ContactRules::verifyType);
    List<String> wanted = new ArrayList<>();
    if (property.types().contains(INTERNET)) {
      wanted.add("INTERNET");
    }
    wanted.addAll(types);
    boolean modern = version.equals("4.0");
    if (preferred && !modern) {
      wanted.add(PREF);
    }
    CardProperty typed = property.without("TYPE", "PREF");
    for (String type : wanted) {
      typed = typed.with(Parameter.of("TYPE", type));
    }
    return preferred && modern ? typed.with(Parameter.of("PREF", "1")) : typed;
  }
}
