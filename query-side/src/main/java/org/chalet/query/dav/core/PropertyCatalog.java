package org.chalet.query.dav.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/** Every property that some feature brings. */
public final class PropertyCatalog {
  private final Map<XmlName, List<DavProperty>> byName = new LinkedHashMap<>();

  public PropertyCatalog(List<DavProperty> properties) {
    for (DavProperty property : properties) {
      byName.computeIfAbsent(property.name(), name -> new ArrayList<>(1)).add(property);
    }
  }

  List<DavProperty> named(XmlName name) {
    return byName.getOrDefault(name, List.of());
  }

  Iterable<XmlName> names() {
    return byName.keySet();
  }

  boolean isInAllprop(XmlName name) {
    return named(name).stream().anyMatch(DavProperty::inAllprop);
  }

  boolean isComputed(XmlName name) {
    return byName.containsKey(name);
  }

  Optional<PatchableProperty> patchable(XmlName name, DavResource at) {
    return named(name).stream()
        .filter(PatchableProperty.class::isInstance)
        .map(PatchableProperty.class::cast)
        .filter(property -> property.appliesTo(at))
        .findFirst();
  }

  /** The value of a property that the resource has; null where it has none. */
  public @Nullable PropertyValue value(XmlName name, DavResource of, SignedIn reader) {
    return value(name, named(name), of, new Kept(of), reader);
  }

  Optional<KeptProperty> kept(XmlName name, DavResource at) {
    return named(name).stream()
        .filter(KeptProperty.class::isInstance)
        .map(KeptProperty.class::cast)
        .filter(property -> property.type().isInstance(at))
        .findFirst();
  }

  /**
   * The value of one of the properties of that name, which the resource has.
   *
   * @param kept of the resource
   */
  static @Nullable PropertyValue value(
      XmlName name, List<DavProperty> properties, DavResource of, Kept kept, SignedIn reader) {
    for (DavProperty property : properties) {
      PropertyValue value = property.of(of, reader);
      if (value != null) {
        return value;
      }
    }
    return properties.isEmpty() ? kept.value(name) : null;
  }
}
