package org.chalet.command.contact.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * For what a value is, in the words of a program.
 *
 * @param types where all words are known
 * @param words where they are not
 */
record Label(List<String> types, @Nullable String words, boolean preferred) {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("home", "home"),
          Map.entry("privat", "home"),
          Map.entry("work", "work"),
          Map.entry("business", "work"),
          Map.entry("mobile", "cell"),
          Map.entry("cell", "cell"),
          Map.entry("fax", "fax"),
          Map.entry("pager", "pager"),
          Map.entry("car", "car"),
          Map.entry("main", "main"),
          Map.entry("spouse", "spouse"),
          Map.entry("child", "child"),
          Map.entry("other", ""));

  static Label of(String written) {
    boolean preferred = written.startsWith("*");
    String label = (preferred ? written.substring(1) : written).strip();
    List<String> types = new ArrayList<>();
    for (String word : label.toLowerCase(Locale.ROOT).split("\\s+")) {
      String type = word.isEmpty() ? "" : KNOWN.get(word);
      if (type == null) {
        return new Label(List.of(), label, preferred);
      }
      if (!type.isEmpty()) {
        types.add(type);
      }
    }
    return new Label(List.copyOf(types), null, preferred);
  }
}
