package org.chalet.query.dav.objects;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertyUpdate;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** What MKCALENDAR (RFC 4791, 5.3.1) and extended MKCOL (RFC 5689) have in common. */
public final class CollectionCreation {
  private static final XmlName RESOURCETYPE = Names.dav("resourcetype");
  private static final int FORBIDDEN = 403;

  private final @Nullable XmlName answer;

  private CollectionCreation(@Nullable XmlName answer) {
    this.answer = answer;
  }

  /**
   * By MKCOL.
   *
   * @param answer the element of an answer that says which properties were refused
   */
  static CollectionCreation answering(XmlName answer) {
    return new CollectionCreation(answer);
  }

  /** By a method that answers with DAV:multistatus when properties were refused. */
  public static CollectionCreation answeringAsMultistatus() {
    return new CollectionCreation(null);
  }

  /** Where a collection may be made, or the refusal. */
  public static AbsentCollection place(DavResource at) {
    return switch (at) {
      case AbsentCollection place -> place;
      case Nowhere nowhere -> throw Nowhere.noParent();
      case ObjectLocation inside ->
          throw new Rejected(
              inside.in().format().misplaced(), "collections are made in the home alone");
      default -> throw new Rejected(ErrorCode.COLLECTION_EXISTS, "something is there already");
    };
  }

  /**
   * Makes the collection with the properties that the request sets, or none.
   *
   * @param types that the method implies beside those in the request
   */
  public void create(
      DavExchange exchange,
      AbsentCollection place,
      Optional<XmlElement> request,
      Set<XmlName> types)
      throws IOException {
    CollectionHome home = place.home();
    PropertyUpdate update =
        new PropertyUpdate(
            exchange.catalog(), home.blank(place.name(), place.href()), CollectionProperties.NONE);
    Set<XmlName> all = new HashSet<>(types);
    Map<XmlName, XmlElement> fixed = new HashMap<>();
    request.ifPresent(body -> read(body, home, update, all, fixed));
    if (!home.makes(all, fixed.keySet())) {
      Rejected refused =
          new Rejected(ErrorCode.INVALID_RESOURCETYPE, "no such collection is made here");
      if (request.isEmpty()) {
        throw refused;
      }
      exchange.header("Chalet-Error", refused.code().token());
      update.refuse(RESOURCETYPE, refused.code());
    }
    if (update.failed()) {
      refuse(exchange, place, update);
      return;
    }
    ResourceName name = new ResourceName(place.name());
    boolean visible = home.create(name, fixed, update.edited(), exchange.trail());
    exchange.header("Cache-Control", "no-cache");
    exchange.applied("return=minimal");
    exchange.status(visible ? DavExchange.CREATED : DavExchange.ACCEPTED);
  }

  private static void read(
      XmlElement request,
      CollectionHome home,
      PropertyUpdate update,
      Set<XmlName> types,
      Map<XmlName, XmlElement> fixed) {
    for (XmlElement set : request.children(Names.dav("set"))) {
      for (XmlElement prop : set.children(Names.dav("prop"))) {
        for (XmlElement property : prop.children()) {
          if (property.is(RESOURCETYPE)) {
            property.children().forEach(type -> types.add(type.name()));
            update.accept(RESOURCETYPE);
          } else if (home.creationProperties().contains(property.name())) {
            fixed.put(property.name(), property);
            update.accept(property.name());
          } else {
            update.set(property);
          }
        }
      }
    }
  }

  private void refuse(DavExchange exchange, AbsentCollection place, PropertyUpdate update)
      throws IOException {
    if (answer == null) {
      Multistatus.ofUpdate(exchange, place.href(), update);
      return;
    }
    XmlWriter out = exchange.xml(FORBIDDEN);
    out.open(answer);
    update.write(out);
    out.close(answer).flush();
  }
}
