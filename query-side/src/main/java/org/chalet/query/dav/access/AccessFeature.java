package org.chalet.query.dav.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/** Principals, and what everybody may know about their own rights (RFC 3744, RFC 5397). */
public final class AccessFeature implements DavFeature {
  private static final List<XmlName> OWNERS_PRIVILEGES =
      List.of(
          Names.dav("all"),
          Names.dav("read"),
          Names.dav("read-current-user-privilege-set"),
          Names.dav("write"),
          Names.dav("write-properties"),
          Names.dav("write-content"),
          Names.dav("bind"),
          Names.dav("unbind"));
  private static final List<XmlName> READING =
      List.of(Names.dav("read"), Names.dav("read-current-user-privilege-set"));

  private final Principals principals;

  public AccessFeature(Principals principals) {
    this.principals = principals;
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(new PrincipalBranch(principals));
  }

  @Override
  public List<DavReport> reports() {
    return List.of(new PrincipalPropertySearch(), new PrincipalSearchPropertySet());
  }

  @Override
  public List<DavProperty> properties() {
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
            DavResource.class,
            Names.dav("current-user-privilege-set"),
            false,
            AccessFeature::privileges),
        DavProperty.on(
            Belonging.class, Names.dav("owner"), belonging -> owner(belonging.belongsTo())),
        principal("displayname", p -> PropertyValue.text(p.person().displayName())),
        principal("principal-URL", p -> PropertyValue.href(p.href())),
        principal("alternate-URI-set", p -> PropertyValue.EMPTY),
        principal("group-membership", p -> PropertyValue.EMPTY),
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

  /** RFC 3744, 5.1 lets it be empty. */
  private static PropertyValue owner(Optional<AccountId> account) {
    return account
        .map(owner -> PropertyValue.href(PrincipalResource.hrefOf(owner)))
        .orElse(PropertyValue.EMPTY);
  }

  private static PropertyValue privileges(DavResource resource, SignedIn reader) {
    boolean own =
        resource instanceof Belonging belonging
            && !resource.isReadOnly()
            && belonging.belongsTo().filter(reader.account()::equals).isPresent();
    return PropertyValue.of(out -> {
      for (XmlName privilege : own ? OWNERS_PRIVILEGES : READING) {
        out.open(Names.dav("privilege")).empty(privilege).close(Names.dav("privilege"));
      }
    });
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
