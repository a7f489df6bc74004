package org.chalet.query.dav.core;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** The properties that a request asks for, looked up once for all resources of the answer. */
public final class PropertySelection {
  private static final XmlName PROP = Names.dav("prop");
  private static final XmlName ALLPROP = Names.dav("allprop");
  private static final XmlName PROPNAME = Names.dav("propname");
  private static final XmlName INCLUDE = Names.dav("include");
  private static final XmlName PROPSTAT = Names.dav("propstat");
  private static final XmlName STATUS = Names.dav("status");
  private static final XmlName ERROR = Names.dav("error");
  private static final String BEGUN = "<d:propstat><d:prop>";
  private static final String ENDED =
      "</d:prop><d:status>" + StatusLine.of(200) + "</d:status></d:propstat>";
  private static final int NOT_FOUND = 404;

  /** Each is answered for each member, so a short request could cost a very long answer. */
  private static final int MOST = 200;

  private final PropertyCatalog catalog;
  private final SignedIn reader;
  private final List<Wanted> wanted = new ArrayList<>();
  private final boolean all;
  private final boolean namesOnly;
  private final boolean minimal;

  private record Wanted(XmlName name, List<DavProperty> properties) {}

  /**
   * From the element that holds DAV:prop, DAV:allprop or DAV:propname (RFC 4918, 14.20).
   *
   * @param minimal whether properties that are not there are left out
   * @param reports what is a property in this report alone
   */
  PropertySelection(
      PropertyCatalog catalog,
      XmlElement request,
      SignedIn reader,
      boolean minimal,
      List<DavProperty> reports) {
    this.catalog = catalog;
    this.reader = reader;
    this.namesOnly = request.has(PROPNAME);
    this.all = request.has(ALLPROP) || namesOnly;
    this.minimal = minimal;
    Set<XmlName> names = new LinkedHashSet<>();
    if (all) {
      catalog.names().forEach(name -> addIf(namesOnly || catalog.isInAllprop(name), name, names));
      request.child(INCLUDE).ifPresent(include -> addAll(include, names));
    } else {
      addAll(request.child(PROP).orElseThrow(PropertySelection::nothingAsked), names);
    }
    if (names.size() > MOST) {
      throw new Rejected(ErrorCode.TOO_LARGE, "the request asks for too many properties");
    }
    names.forEach(name -> wanted.add(new Wanted(name, properties(name, reports))));
  }

  private List<DavProperty> properties(XmlName name, List<DavProperty> reports) {
    List<DavProperty> own = reports.stream().filter(one -> one.name().equals(name)).toList();
    return own.isEmpty() ? catalog.named(name) : own;
  }

  private static Rejected nothingAsked() {
    return new Rejected(ErrorCode.MALFORMED, "the request asks for no properties");
  }

  private static void addIf(boolean wanted, XmlName name, Set<XmlName> to) {
    if (wanted) {
      to.add(name);
    }
  }

  private static void addAll(XmlElement of, Set<XmlName> to) {
    of.children().forEach(child -> to.add(child.name()));
  }

  /** Whether the request asks for a property by its name. */
  public boolean names(XmlName name) {
    return !all && wanted.stream().anyMatch(one -> one.name().equals(name));
  }

  /** Writes the DAV:propstat elements of one resource. */
  void write(XmlWriter out, DavResource resource) throws IOException {
    List<XmlName> missing = new ArrayList<>();
    Map<PropertyValue.Refused, List<XmlName>> refused = new LinkedHashMap<>();
    Kept kept = new Kept(resource);
    boolean found = false;
    for (Wanted one : wanted) {
      PropertyValue value =
          PropertyCatalog.value(one.name(), one.properties(), resource, kept, reader);
      if (value == null) {
        missing.add(one.name());
      } else if (value.refused() != null && !namesOnly) {
        refused.computeIfAbsent(value.refused(), _ -> new ArrayList<>(1)).add(one.name());
      } else {
        found = begun(out, found);
        write(out, one.name(), value);
      }
    }
    if (all && resource instanceof PropertyKeeper keeper) {
      found = dead(out, keeper, found);
    }
    boolean silent = minimal || all;
    if (found || refused.isEmpty() && (silent || missing.isEmpty())) {
      begun(out, found);
      out.ready(ENDED);
    }
    for (var entry : refused.entrySet()) {
      without(out, entry.getValue(), entry.getKey().status(), entry.getKey().error());
    }
    if (!silent && !missing.isEmpty()) {
      without(out, missing, NOT_FOUND, null);
    }
  }

  private boolean dead(XmlWriter out, PropertyKeeper keeper, boolean begun) throws IOException {
    boolean found = begun;
    for (var other : keeper.properties().others().entrySet()) {
      XmlName name = XmlName.of(other.getKey());
      if (!catalog.isComputed(name)) {
        found = begun(out, found);
        write(out, name, (to, as) -> to.fragment(other.getValue()));
      }
    }
    return found;
  }

  private void write(XmlWriter out, XmlName name, PropertyValue value) throws IOException {
    if (namesOnly) {
      out.empty(name);
    } else {
      value.write(out, name);
    }
  }

  private static boolean begun(XmlWriter out, boolean already) throws IOException {
    if (!already) {
      out.ready(BEGUN);
    }
    return true;
  }

  private static void ended(XmlWriter out, int status, @Nullable XmlName error) throws IOException {
    out.close(PROP).element(STATUS, StatusLine.of(status));
    if (error != null) {
      out.open(ERROR).empty(error).close(ERROR);
    }
    out.close(PROPSTAT);
  }

  private static void without(
      XmlWriter out, List<XmlName> names, int status, @Nullable XmlName error) throws IOException {
    begun(out, false);
    for (XmlName name : names) {
      out.empty(name);
    }
    ended(out, status, error);
  }
}
