package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;

/** Who may do what, as properties (RFC 3744, 5). Privileges are changed by sharing alone. */
final class AclProperties {
  private static final XmlName PRIVILEGE = Names.dav("privilege");
  private static final XmlName SUPPORTED = Names.dav("supported-privilege");
  private static final XmlName DESCRIPTION = Names.dav("description");
  private static final XmlName ACE = Names.dav("ace");
  private static final XmlName PRINCIPAL = Names.dav("principal");
  private static final XmlName GRANT = Names.dav("grant");
  private static final Map<XmlName, String> ENGLISH =
      Map.of(new XmlName("http://www.w3.org/XML/1998/namespace", "lang"), "en");

  private AclProperties() {}

  static List<DavProperty> all() {
    return List.of(
        DavProperty.on(
            DavResource.class,
            Names.dav("current-user-privilege-set"),
            false,
            (resource, reader) ->
                PropertyValue.of(out -> {
                  for (Privilege privilege : Grant.own(resource, reader)) {
                    for (XmlName name : privilege.names()) {
                      out.open(PRIVILEGE).empty(name).close(PRIVILEGE);
                    }
                  }
                })),
        DavProperty.on(
            DavResource.class,
            Names.dav("supported-privilege-set"),
            resource -> PropertyValue.of(out -> supported(out, Privilege.allOf(resource)))),
        DavProperty.on(
            Belonging.class,
            Names.dav("acl"),
            false,
            (resource, reader) ->
                PropertyValue.of(out -> {
                  for (Grant grant : Grant.of(resource, reader)) {
                    write(out, grant);
                  }
                })),
        DavProperty.on(
            Belonging.class,
            Names.dav("acl-restrictions"),
            resource ->
                PropertyValue.of(
                    out -> out.empty(Names.dav("grant-only")).empty(Names.dav("no-invert")))),
        DavProperty.on(
            Belonging.class, Names.dav("inherited-acl-set"), resource -> PropertyValue.EMPTY),
        DavProperty.on(Belonging.class, Names.dav("group"), resource -> PropertyValue.EMPTY));
  }

  private static void supported(XmlWriter out, Privilege privilege) throws IOException {
    out.open(SUPPORTED).open(PRIVILEGE).empty(privilege.name()).close(PRIVILEGE);
    out.open(DESCRIPTION, ENGLISH).text(privilege.description()).close(DESCRIPTION);
    for (Privilege inner : privilege.contains()) {
      supported(out, inner);
    }
    out.close(SUPPORTED);
  }

  private static void write(XmlWriter out, Grant grant) throws IOException {
    out.open(ACE).open(PRINCIPAL);
    out.element(Names.dav("href"), grant.to());
    out.close(PRINCIPAL).open(GRANT);
    for (Privilege privilege : grant.privileges()) {
      out.open(PRIVILEGE).empty(privilege.name()).close(PRIVILEGE);
    }
    out.close(GRANT);
    if (grant.isProtected()) {
      out.empty(Names.dav("protected"));
    }
    out.close(ACE);
  }
}
