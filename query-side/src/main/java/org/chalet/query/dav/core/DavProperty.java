package org.chalet.query.dav.core;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * A property that the server computes; protected unless it is a {@link PatchableProperty}. Several
 * may have the same name for different kinds of resources.
 */
public interface DavProperty {
  XmlName name();

  /** Whether DAV:allprop includes it. */
  boolean inAllprop();

  /** Null where the resource does not have it. */
  @Nullable PropertyValue of(DavResource resource, SignedIn reader);

  /** A property of resources of one type. */
  static <R> DavProperty on(
      Class<R> type, XmlName name, Function<R, @Nullable PropertyValue> value) {
    return on(type, name, false, (resource, reader) -> value.apply(resource));
  }

  /** The same, included in DAV:allprop. */
  static <R> DavProperty common(
      Class<R> type, XmlName name, Function<R, @Nullable PropertyValue> value) {
    return on(type, name, true, (resource, reader) -> value.apply(resource));
  }

  static <R> DavProperty on(
      Class<R> type,
      XmlName name,
      boolean inAllprop,
      BiFunction<R, SignedIn, @Nullable PropertyValue> value) {
    return new DavProperty() {
      @Override
      public XmlName name() {
        return name;
      }

      @Override
      public boolean inAllprop() {
        return inAllprop;
      }

      @Override
      public @Nullable PropertyValue of(DavResource resource, SignedIn reader) {
        return type.isInstance(resource) ? value.apply(type.cast(resource), reader) : null;
      }
    };
  }
}
