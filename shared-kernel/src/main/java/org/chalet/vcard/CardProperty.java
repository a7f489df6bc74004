package org.chalet.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  /** The value as one text, decoded and unescaped. */
  public String text() {
    return Escapes.unescape(isQuotedPrintable() ? QuotedPrintable.decode(value, charset()) : value);
  }

  /** The parts of a structured value, as N and ADR have one, unescaped. */
  public List<String> parts() {
    return StructuredName.parts(this);
  }

  boolean isQuotedPrintable() {
    return parameter("ENCODING").filter("QUOTED-PRINTABLE"::equalsIgnoreCase).isPresent();
  }

  String charset() {
    return parameter("CHARSET").orElse("UTF-8");
  }

  /** Whether nothing is said, as in {@code N:;;;;}. */
  public boolean isBlank() {
    return value.chars().allMatch(c -> c == ';' || c == ',' || Character.isWhitespace(c));
  }

  /** All TYPE values in lower case, however they were written. */
  public List<String> types() {
    List<String> types = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (parameter.name().equals("TYPE")) {
        parameter
            .values()
            .forEach(value -> types.addAll(List.of(value.toLowerCase(Locale.ROOT).split(","))));
      }
    }
    return types;
  }

  public CardProperty named(String newName) {
    return new CardProperty(group, newName, parameters, value);
  }

  public CardProperty grouped(String newGroup) {
    return new CardProperty(newGroup, name, parameters, value);
  }

  public CardProperty withValue(String newValue) {
    return new CardProperty(group, name, parameters, newValue);
  }

  public CardProperty with(Parameter parameter) {
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(parameter);
    return new CardProperty(group, name, more, value);
  }

  public CardProperty without(String... names) {
    List<Parameter> fewer = new ArrayList<>(parameters);
    fewer.removeIf(parameter -> List.of(names).contains(parameter.name()));
    return new CardProperty(group, name, fewer, value);
  }

  /** Without that TYPE value, whatever its case. */
  public CardProperty withoutType(String type) {
    List<Parameter> fewer = new ArrayList<>();
    for (Parameter parameter : parameters) {
      if (!parameter.name().equals("TYPE")) {
        fewer.add(parameter);
        continue;
      }
      List<String> kept = new ArrayList<>();
      parameter.values().forEach(value -> kept.addAll(List.of(value.split(","))));
      kept.removeIf(type::equalsIgnoreCase);
      if (!kept.isEmpty()) {
        fewer.add(new Parameter("TYPE", kept));
      }
    }
    return new CardProperty(group, name, fewer, value);
  }
}
