package org.chalet.query.dav.core;

import java.io.IOException;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/**
 * PROPPATCH (RFC 4918, 9.2). The answer is a multistatus even where little is preferred: RFC 8144
 * (2.2) would have it empty, but Apple's clients send that preference and wait for 207.
 */
final class Proppatch implements DavMethod {
  private static final XmlName PROPERTYUPDATE = Names.dav("propertyupdate");
  private static final XmlName SET = Names.dav("set");
  private static final XmlName REMOVE = Names.dav("remove");

  @Override
  public String name() {
    return "PROPPATCH";
  }

  @Override
  public boolean allows(DavResource at) {
    return true;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    XmlElement request =
        exchange
            .xml()
            .filter(body -> body.is(PROPERTYUPDATE))
            .orElseThrow(
                () -> new Rejected(ErrorCode.MALFORMED, "the body is no DAV:propertyupdate"));
    CollectionProperties before =
        at instanceof PropertyKeeper keeper ? keeper.properties() : CollectionProperties.NONE;
    PropertyUpdate update = new PropertyUpdate(exchange.catalog(), at, before);
    read(request, update);
    CollectionProperties after = update.edited();
    if (!update.failed() && at instanceof PropertyKeeper keeper && !after.equals(before)) {
      keep(keeper, after, update, exchange);
    }
    Multistatus.ofUpdate(exchange, at.href(), update);
  }

  /**
   * What only the rules of the collection refuse is told of the property that it is about, or of
   * all that was to be changed.
   */
  private static void keep(
      PropertyKeeper keeper,
      CollectionProperties after,
      PropertyUpdate update,
      DavExchange exchange) {
    try {
      keeper.keep(after, exchange.trail());
    } catch (Rejected refused) {
      Optional<XmlName> concerned = keeper.concerned(refused.code());
      if (concerned.isPresent()) {
        update.refuse(concerned.get(), refused.code());
      } else if (refused.code() == ErrorCode.INVALID_VALUE) {
        update.refuseAll(refused.code());
      } else {
        throw refused;
      }
    }
  }

  /** In document order, since later instructions count. */
  private static void read(XmlElement request, PropertyUpdate update) {
    boolean any = false;
    for (XmlElement instruction : request.children()) {
      for (XmlElement prop : instruction.children(Names.dav("prop"))) {
        for (XmlElement property : prop.children()) {
          if (instruction.is(SET)) {
            update.set(property);
          } else if (instruction.is(REMOVE)) {
            update.remove(property.name());
          }
          any = true;
        }
      }
    }
    if (!any) {
      throw new Rejected(ErrorCode.MALFORMED, "the request changes no properties");
    }
  }
}
