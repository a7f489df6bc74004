package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.Container;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** Members that are the reader, or that name the reader as owner (RFC 3744, 9.3). */
final class PrincipalMatch implements DavReport {
  @Override
  public XmlName name() {
    return Names.dav("principal-match");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof Container;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    boolean self = request.has(Names.dav("self"));
    boolean owned =
        request
            .child(Names.dav("principal-property"))
            .filter(property -> property.has(Names.dav("owner")))
            .isPresent();
    if (!self && !owned) {
      throw new Rejected(ErrorCode.MALFORMED, "only DAV:self and DAV:owner are matched");
    }
    PropertySelection selection = exchange.selectIfAny(request, List.of());
    Multistatus answer = Multistatus.begin(exchange);
    Iterator<? extends DavResource> members = ((Container) at).members();
    while (members.hasNext()) {
      DavResource member = members.next();
      boolean matches =
          member instanceof Belonging belonging
              && belonging.belongsTo().filter(exchange.user().account()::equals).isPresent()
              && (owned || member instanceof PrincipalResource);
      if (matches) {
        answer.add(member, selection);
      }
    }
    answer.end();
  }
}
