package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.Map;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;

/** By what principals can be searched (RFC 3744, 9.5). */
final class PrincipalSearchPropertySet implements DavReport {
  private static final XmlName PROP = Names.dav("prop");
  private static final XmlName DESCRIPTION = Names.dav("description");
  private static final XmlName SEARCHABLE = Names.dav("principal-search-property");
  private static final XmlName ANSWER = Names.dav("principal-search-property-set");
  private static final Map<XmlName, String> ENGLISH =
      Map.of(new XmlName("http://www.w3.org/XML/1998/namespace", "lang"), "en");

  @Override
  public XmlName name() {
    return ANSWER;
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof PrincipalCollection || at instanceof PrincipalResource;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    XmlWriter out = exchange.xml(200);
    out.open(ANSWER);
    for (var property : SearchedProperties.described().entrySet()) {
      describe(out, property.getKey(), property.getValue());
    }
    out.close(ANSWER).flush();
  }

  private static void describe(XmlWriter out, XmlName property, String text) throws IOException {
    out.open(SEARCHABLE).open(PROP).empty(property).close(PROP);
    out.open(DESCRIPTION, ENGLISH).text(text).close(DESCRIPTION);
    out.close(SEARCHABLE);
  }
}
