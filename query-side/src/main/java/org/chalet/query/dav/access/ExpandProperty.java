package org.chalet.query.dav.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlLimits;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlNode;
import org.chalet.query.dav.xml.XmlReader;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * expand-property (RFC 3253, 3.8): where a property holds hrefs, what these lead to is described in
 * their place.
 */
final class ExpandProperty implements DavReport {
  private static final XmlName PROPERTY = Names.dav("property");
  private static final XmlName PROP = Names.dav("prop");
  private static final XmlName HREF = Names.dav("href");

  /** Each level may be answered for each href of the one above. */
  private static final int DEEPEST = 4;

  @Override
  public XmlName name() {
    return Names.dav("expand-property");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return true;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    Multistatus answer = Multistatus.begin(exchange);
    answer.add(at, selection(exchange, request, 1));
    answer.end();
  }

  private static PropertySelection selection(DavExchange exchange, XmlElement request, int depth) {
    if (depth > DEEPEST) {
      throw new Rejected(ErrorCode.TOO_LARGE, "at most " + DEEPEST + " levels are expanded");
    }
    List<XmlNode> names = new ArrayList<>();
    List<DavProperty> expanded = new ArrayList<>();
    for (XmlElement property : request.children(PROPERTY)) {
      XmlName name = named(property);
      names.add(XmlElement.empty(name));
      if (property.has(PROPERTY)) {
        expanded.add(new Expanded(name, exchange, selection(exchange, property, depth + 1)));
      }
    }
    XmlElement prop = new XmlElement(PROP, Map.of(), names);
    return exchange.select(new XmlElement(PROP, Map.of(), List.of(prop)), expanded);
  }

  private static XmlName named(XmlElement property) {
    return new XmlName(
        property.attribute("namespace").orElse(Names.DAV),
        property
            .attribute("name")
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "a property without name")));
  }

  private record Expanded(XmlName name, DavExchange exchange, PropertySelection inner)
      implements DavProperty {
    @Override
    public boolean inAllprop() {
      return false;
    }

    @Override
    public @Nullable PropertyValue of(DavResource resource, SignedIn reader) {
      PropertyValue value = exchange.catalog().value(name, resource, reader);
      return value == null || value.refused() != null
          ? value
          : PropertyValue.of(out -> {
            for (XmlElement child : element(value).children()) {
              expand(out, child);
            }
          });
    }

    private XmlElement element(PropertyValue value) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      XmlWriter writer = new XmlWriter(bytes);
      value.write(writer, name);
      writer.flush();
      return XmlReader.read(bytes.toByteArray(), XmlLimits.REQUEST);
    }

    private void expand(XmlWriter out, XmlElement child) throws IOException {
      Optional<DavResource> target =
          child.is(HREF) ? exchange.find(child.text()) : Optional.empty();
      if (target.isPresent()) {
        Multistatus.write(out, target.get(), inner);
      } else {
        out.tree(child);
      }
    }
  }
}
