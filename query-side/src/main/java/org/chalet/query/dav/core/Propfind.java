package org.chalet.query.dav.core;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** PROPFIND (RFC 4918, 9.1), of a resource and its members at most. */
final class Propfind implements DavMethod {
  private static final XmlName PROPFIND = Names.dav("propfind");
  private static final XmlElement EVERYTHING =
      new XmlElement(PROPFIND, Map.of(), List.of(XmlElement.empty(Names.dav("allprop"))));

  @Override
  public String name() {
    return "PROPFIND";
  }

  @Override
  public boolean allows(DavResource at) {
    return true;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Depth depth = exchange.depth(Depth.INFINITY);
    XmlElement request = exchange.xml().orElse(EVERYTHING);
    if (!request.is(PROPFIND)) {
      throw new Rejected(ErrorCode.MALFORMED, "the body is no DAV:propfind");
    }
    PropertySelection selection = exchange.select(request);
    if (depth == Depth.INFINITY && at instanceof Container) {
      throw new Rejected(ErrorCode.FINITE_DEPTH, "Depth has to be 0 or 1 here");
    }
    Multistatus answer = Multistatus.begin(exchange);
    if (!exchange.preferences().noRoot() || depth != Depth.ONE) {
      answer.add(at, selection);
    }
    if (depth == Depth.ONE && at instanceof Container container) {
      Iterator<? extends DavResource> members = container.members();
      while (members.hasNext()) {
        answer.add(members.next(), selection);
      }
    }
    answer.end();
  }
}
