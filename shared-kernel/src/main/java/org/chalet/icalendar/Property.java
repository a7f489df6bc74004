package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;

/** A property: upper-case name, parameters in order, value as written (still escaped). */
public record Property(String name, List<Parameter> parameters, String value) {
  public Property {
    parameters = List.copyOf(parameters);
  }

  public static Property of(String name, String value) {
    return new Property(name, List.of(), value);
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

  /** The value as TEXT, unescaped. */
  public String text() {
    return Escapes.unescape(value);
  }

  public Property withValue(String newValue) {
    return new Property(name, parameters, newValue);
  }

  /** With that one value, in the parameter's place or behind all others. */
  public Property withParameter(String name, String newValue) {
    List<Parameter> changed = new ArrayList<>(parameters);
    Parameter fresh = Parameter.of(name, newValue);
    changed.replaceAll(parameter -> parameter.name().equals(name) ? fresh : parameter);
    if (!changed.contains(fresh)) {
      changed.add(fresh);
    }
    return new Property(this.name, changed, value);
  }

  public Property withoutParameter(String name) {
    List<Parameter> kept = new ArrayList<>(parameters);
    kept.removeIf(parameter -> parameter.name().equals(name));
    return new Property(this.name, kept, value);
  }
}
