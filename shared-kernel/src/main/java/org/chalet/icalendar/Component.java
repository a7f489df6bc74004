package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A component with everything in it, known or not, in the order in which it was written. */
public final class Component {
  private final String name;
  private final List<Property> properties;
  private final List<Component> components;

  /** {@code name} in upper case. */
  public Component(String name, List<Property> properties, List<Component> components) {
    this.name = name;
    this.properties = List.copyOf(properties);
    this.components = List.copyOf(components);
  }

  public String name() {
    return name;
  }

  public List<Property> properties() {
    return properties;
  }

  public List<Component> components() {
    return components;
  }

  /** The first property of that upper-case name. */
  public Optional<Property> property(String name) {
    for (Property property : properties) {
      if (property.name().equals(name)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  public List<Property> properties(String name) {
    return kept(properties, property -> property.name().equals(name));
  }

  public List<Component> components(String name) {
    return kept(components, component -> component.name.equals(name));
  }

  /** Whether the other is this very one: a calendar may hold equal components. */
  @SuppressWarnings("ReferenceEquality")
  boolean isSame(Component other) {
    return this == other;
  }

  public boolean has(String name) {
    return property(name).isPresent();
  }

  public Component withProperties(List<Property> replaced) {
    return new Component(name, replaced, components);
  }

  public Component withComponents(List<Component> replaced) {
    return new Component(name, properties, replaced);
  }

  public Component without(String... names) {
    return withProperties(kept(properties, property -> !List.of(names).contains(property.name())));
  }

  private static <T> List<T> kept(List<T> all, Predicate<T> wanted) {
    List<T> kept = new ArrayList<>(all.size());
    for (T one : all) {
      if (wanted.test(one)) {
        kept.add(one);
      }
    }
    return kept;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Component that
        && name.equals(that.name)
        && properties.equals(that.properties)
        && components.equals(that.components);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + properties.hashCode()) + components.hashCode();
  }

  @Override
  public String toString() {
    return name + properties + components;
  }
}
