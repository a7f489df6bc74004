package org.chalet.query.dav.core;

import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * A property with a field of its own among a collection's properties. An element that says more
 * than its text, by attributes, is kept as it is beside the field.
 *
 * @param type of the resources that have it
 * @param field where it is kept
 */
public record PatchableProperty(
    XmlName name, Class<? extends PropertyKeeper> type, PropertyField field)
    implements DavProperty {

  @Override
  public boolean inAllprop() {
    return true;
  }

  @Override
  public @Nullable PropertyValue of(DavResource resource, SignedIn reader) {
    if (!type.isInstance(resource)) {
      return null;
    }
    CollectionProperties properties = type.cast(resource).properties();
    String text = field.text(properties);
    String element = properties.others().get(name.clark());
    if (text == null) {
      return null;
    }
    return element != null && element.contains('>' + text + '<')
        ? (out, as) -> out.fragment(element)
        : PropertyValue.text(text);
  }

  public boolean appliesTo(DavResource resource) {
    return type.isInstance(resource);
  }

  /** Gives the field the element's text; null removes it. */
  public void set(PropertiesEditor editor, @Nullable XmlElement element) {
    field.set(editor, element == null ? null : element.text());
    if (element != null && !element.attributes().isEmpty()) {
      editor.putOther(element);
    } else {
      editor.removeOther(name);
    }
  }
}
