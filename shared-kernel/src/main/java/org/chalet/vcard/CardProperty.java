package org.chalet.vcard;

import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;

/**
 * A property of a card: group as written or empty, upper-case name, parameters in order, value as
 * written.
 */
public record CardProperty(String group, String name, List<Parameter> parameters, String value) {
  public CardProperty {
    parameters = List.copyOf(parameters);
  }

  public static CardProperty of(String name, String value) {
    return new CardProperty("", name, List.of(), value);
  }

  /** The first parameter of that upper-case name, its values joined by commas. */
  public Optional<String> parameter(String name) {
    for (Parameter parameter : parameters) {
      if (parameter.name().equals(name)) {
        return Optional.of(parameter.text());
      }
    }
    return Optional.empty();
  }

  /** The value as one text, unescaped. */
  public String text() {
    return Escapes.unescape(value);
  }
}
