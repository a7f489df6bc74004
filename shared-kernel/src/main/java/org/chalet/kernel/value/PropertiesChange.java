package org.chalet.kernel.value;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants the properties of a collection to be. Whatever others changed since they were
 * read stays, unless it is the same property.
 *
 * @param read as they were when the change was thought of; null when all are to be as wanted
 */
public record PropertiesChange(@Nullable CollectionProperties read, CollectionProperties wanted) {
  public static PropertiesChange to(CollectionProperties all) {
    return new PropertiesChange(null, all);
  }

  /** What the properties of now become. */
  public CollectionProperties over(CollectionProperties now) {
    CollectionProperties before = read;
    if (before == null || before.equals(now)) {
      return wanted;
    }
    return new CollectionProperties(
        changed(before.displayName(), wanted.displayName(), now.displayName()),
        changed(before.description(), wanted.description(), now.description()),
        changed(before.colour(), wanted.colour(), now.colour()),
        changed(before.order(), wanted.order(), now.order()),
        changed(before.timezone(), wanted.timezone(), now.timezone()),
        others(before.others(), now.others()));
  }

  private Map<String, String> others(Map<String, String> before, Map<String, String> now) {
    Map<String, String> others = new TreeMap<>(now);
    before.keySet().stream()
        .filter(name -> !wanted.others().containsKey(name))
        .forEach(others::remove);
    wanted
        .others()
        .forEach((name, element) -> {
          if (!element.equals(before.get(name))) {
            others.put(name, element);
          }
        });
    return others;
  }

  private static <T> @Nullable T changed(@Nullable T before, @Nullable T wanted, @Nullable T now) {
    return Objects.equals(before, wanted) ? now : wanted;
  }
}
