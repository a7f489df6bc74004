package org.chalet.query.dav.core;

import java.util.List;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** Properties that every resource may have. */
final class CoreProperties {
  private CoreProperties() {}

  static List<DavProperty> all(DavFeatures features) {
    return List.of(
        DavProperty.common(DavResource.class, Names.dav("resourcetype"), CoreProperties::types),
        new PatchableProperty(
            Names.dav("displayname"), PropertyKeeper.class, PropertyField.DISPLAY_NAME),
        DavProperty.on(
            DavResource.class,
            Names.dav("supported-report-set"),
            resource -> reports(features.reports(resource))));
  }

  private static PropertyValue types(DavResource resource) {
    List<XmlName> types = resource.types();
    return types.isEmpty()
        ? PropertyValue.EMPTY
        : PropertyValue.of(out -> {
          for (XmlName type : types) {
            out.empty(type);
          }
        });
  }

  /** RFC 3253, 3.1.5. */
  private static PropertyValue reports(List<DavReport> reports) {
    return PropertyValue.of(out -> {
      for (DavReport report : reports) {
        out.open(Names.dav("supported-report")).open(Names.dav("report"));
        out.empty(report.name());
        out.close(Names.dav("report")).close(Names.dav("supported-report"));
      }
    });
  }
}
