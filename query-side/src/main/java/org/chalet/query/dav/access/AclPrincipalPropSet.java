package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.List;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** The principals that DAV:acl of a resource names (RFC 3744, 9.2). */
final class AclPrincipalPropSet implements DavReport {
  @Override
  public XmlName name() {
    return Names.dav("acl-principal-prop-set");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof Belonging;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    PropertySelection selection = exchange.selectIfAny(request, List.of());
    Multistatus answer = Multistatus.begin(exchange);
    for (Grant grant : Grant.of((Belonging) at, exchange.user())) {
      var principal = exchange.find(grant.to());
      if (principal.isPresent()) {
        answer.add(principal.get(), selection);
      }
    }
    answer.end();
  }
}
