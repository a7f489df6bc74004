package org.chalet.vcard.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Given names that stand for each other, in English, German, French and Italian. */
final class GivenNames {
  private static final Map<String, List<Integer>> GROUPS = read();

  private GivenNames() {}

  /** Whether one is a short or another form of the other. */
  static boolean areForms(String one, String other) {
    List<Integer> groups = GROUPS.get(one);
    List<Integer> others = GROUPS.get(other);
    if (groups == null || others == null) {
      return false;
    }
    for (Integer group : groups) {
      if (others.contains(group)) {
        return true;
      }
    }
    return false;
  }

  static boolean isKnown(String name) {
    return GROUPS.containsKey(name);
  }

  private static Map<String, List<Integer>> read() {
    Map<String, List<Integer>> groups = new HashMap<>();
    try (InputStream file =
            Objects.requireNonNull(GivenNames.class.getResourceAsStream("given-names.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      int group = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          for (String name : Folding.words(line)) {
            groups.computeIfAbsent(name, one -> new ArrayList<>(1)).add(group);
          }
          group++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return groups;
  }
}
