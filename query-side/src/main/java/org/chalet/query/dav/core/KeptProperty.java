package org.chalet.query.dav.core;

import java.util.function.Consumer;
import java.util.function.Function;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * A property that is kept as its element, and that has a value also where nobody set one.
 *
 * @param type of the resources that have it
 * @param otherwise its value where nobody set one; may answer null
 * @param verify refuses what it cannot be
 */
public record KeptProperty(
    XmlName name,
    Class<? extends PropertyKeeper> type,
    Function<PropertyKeeper, @Nullable PropertyValue> otherwise,
    Consumer<XmlElement> verify)
    implements DavProperty {
  @Override
  public boolean inAllprop() {
    return false;
  }

  @Override
  public @Nullable PropertyValue of(DavResource resource, SignedIn reader) {
    if (!type.isInstance(resource)) {
      return null;
    }
    PropertyKeeper keeper = type.cast(resource);
    String element = keeper.properties().others().get(name.clark());
    return element == null ? otherwise.apply(keeper) : (out, as) -> out.fragment(element);
  }

  void set(PropertiesEditor editor, @Nullable XmlElement element) {
    if (element == null) {
      editor.removeOther(name);
    } else {
      verify.accept(element);
      editor.putOther(element);
    }
  }
}
