package org.chalet.query.dav.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;

/** Principals, and what everybody may know about their own rights (RFC 3744, RFC 5397). */
public final class AccessFeature implements DavFeature {
  private final PrincipalFinder finder;

  private final Groups groups;

  public AccessFeature(Principals principals, Groups groups) {
    this.groups = groups;
    this.finder = new PrincipalFinder(principals);
  }

  @Override
  public List<String> tokens() {
    return List.of("calendarserver-principal-property-search", "calendarserver-principal-search");
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(new PrincipalBranch(finder, groups));
  }

  @Override
  public List<DavReport> reports() {
    return List.of(
        new PrincipalPropertySearch(finder),
        new PrincipalSearchPropertySet(),
        new CalendarServerPrincipalSearch(finder),
        new PrincipalMatch(),
        new AclPrincipalPropSet(),
        new ExpandProperty());
  }

  @Override
  public List<DavProperty> properties() {
    List<DavProperty> properties = new ArrayList<>(AclProperties.all());
    properties.addAll(principals());
    return properties;
  }

  private List<DavProperty> principals() {
    return List.of(
        DavProperty.on(
            DavResource.class,
            Names.dav("current-user-principal"),
            false,
            (resource, reader) -> PropertyValue.href(PrincipalResource.hrefOf(reader.account()))),
        DavProperty.on(
            DavResource.class,
            Names.dav("principal-collection-set"),
            resource -> PropertyValue.href(PrincipalResource.TOP)),
        DavProperty.on(
            Belonging.class, Names.dav("owner"), belonging -> owner(belonging.belongsTo())),
        principal("displayname", p -> PropertyValue.text(p.person().displayName())),
        principal("principal-URL", p -> PropertyValue.href(p.href())),
        principal("alternate-URI-set", p -> PropertyValue.EMPTY),
        principal("group-membership", this::membership),
        principal("group-member-set", p -> PropertyValue.EMPTY),
        group("displayname", group -> PropertyValue.text(group.group().name())),
        group("principal-URL", group -> PropertyValue.href(group.href())),
        group("alternate-URI-set", group -> PropertyValue.EMPTY),
        group("group-membership", group -> PropertyValue.EMPTY),
        group("group-member-set", GroupPrincipal::members),
        proxies("calendar-proxy-read-for"),
        proxies("calendar-proxy-write-for"),
        DavProperty.on(
            ProxyPrincipal.class, Names.dav("group-member-set"), proxy -> PropertyValue.EMPTY),
        DavProperty.on(
            ProxyPrincipal.class,
            Names.dav("displayname"),
            proxy -> PropertyValue.text(proxy.name())),
        DavProperty.on(
            ProxyPrincipal.class,
            Names.dav("principal-URL"),
            proxy -> PropertyValue.href(proxy.href())),
        principal("resource-id", AccessFeature::resourceId),
        DavProperty.on(
            PrincipalResource.class,
            Names.calendarServer("email-address-set"),
            AccessFeature::emailAddresses));
  }

  private static DavProperty principal(
      String name, Function<PrincipalResource, PropertyValue> value) {
    return DavProperty.on(PrincipalResource.class, Names.dav(name), value::apply);
  }

  private static DavProperty group(String name, Function<GroupPrincipal, PropertyValue> value) {
    return DavProperty.on(GroupPrincipal.class, Names.dav(name), value::apply);
  }

  /** People are told of their own groups alone. */
  private PropertyValue membership(PrincipalResource principal) {
    List<String> own = principal.isReadOnly() ? List.of() : groups.of(principal.owner());
    return own.isEmpty()
        ? PropertyValue.EMPTY
        : PropertyValue.of(out -> {
          for (String group : own) {
            out.element(Names.dav("href"), GroupPrincipal.hrefOf(group));
          }
        });
  }

  /** Whose calendars the person looks after; nobody's. */
  private static DavProperty proxies(String name) {
    return DavProperty.on(
        PrincipalResource.class, Names.calendarServer(name), principal -> PropertyValue.EMPTY);
  }

  /** RFC 3744, 5.1 lets it be empty. */
  private static PropertyValue owner(Optional<AccountId> account) {
    return account
        .map(owner -> PropertyValue.href(PrincipalResource.hrefOf(owner)))
        .orElse(PropertyValue.EMPTY);
  }

  private static PropertyValue resourceId(PrincipalResource principal) {
    byte[] id = principal.owner().raw().getBytes(StandardCharsets.UTF_8);
    return PropertyValue.href("urn:uuid:" + UUID.nameUUIDFromBytes(id));
  }

  private static PropertyValue emailAddresses(PrincipalResource principal) {
    return PropertyValue.of(out -> {
      for (String address : principal.person().emailAddresses()) {
        out.element(Names.calendarServer("email-address"), address);
      }
    });
  }
}
