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
import org.chalet.query.dav.core.PropertyUpdate;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;

/** What MKCALENDAR (RFC 4791, 5.3.1) and extended MKCOL (RFC 5689) have in common. */
public final class CollectionCreation {
  private static final XmlName RESOURCETYPE = Names.dav("resourcetype");
  private static final int FORBIDDEN = 403;

  private final XmlName answer;

  /**
   * @param answer the element of an answer that says which properties were refused
   */
  public CollectionCreation(XmlName answer) {
    this.answer = answer;
  }

  /** Where a collection may be made, or the refusal. */
  public static AbsentCollection place(DavResource at) {
    return switch (at) {
      case AbsentCollection place -> place;
      case Nowhere nowhere -> throw Nowhere.noParent();
      case ObjectLocation inside ->
          throw new Rejected(
              ErrorCode.COLLECTION_LOCATION, "collections are made in the home alone");
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
    if (!all.equals(home.memberTypes())) {
      throw new Rejected(ErrorCode.INVALID_RESOURCETYPE, "no such collection is made here");
    }
    if (update.failed()) {
      refuse(exchange, update);
      return;
    }
    ResourceName name = new ResourceName(place.name());
    boolean visible = home.create(name, fixed, update.edited(), exchange.trail());
    exchange.header("Cache-Control", "no-cache");
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

  private void refuse(DavExchange exchange, PropertyUpdate update) throws IOException {
    XmlWriter out = exchange.xml(FORBIDDEN);
    out.open(answer);
    update.write(out);
    out.close(answer).flush();
  }
}
