package org.chalet.query.dav.carddav;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.chalet.contact.ContactLimits;
import org.chalet.contentline.Collation;
import org.chalet.kernel.message.Commands;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.dav.access.PrincipalResource;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.PatchableProperty;
import org.chalet.query.dav.core.PropertyField;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.HomeBranch;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.sync.Multiget;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.directory.Directories;
import org.chalet.query.past.PastShelf;
import org.chalet.query.sharing.Sharing;

/** Address books (RFC 6352). */
public final class CardDavFeature implements DavFeature {
  private final HomeBranch branch;
  private final Directories directories;

  public CardDavFeature(
      AddressBookViews views,
      Directories directories,
      Sharing sharing,
      PastShelf past,
      Commands commands) {
    this.directories = directories;
    DirectoryShelf shelf = new DirectoryShelf(directories);
    this.branch =
        new HomeBranch(
            "addressbooks",
            (owner, href) ->
                new AddressBookHome(views, shelf, sharing, past, commands, owner, href));
  }

  /** Where homes are. */
  public HomeBranch homes() {
    return branch;
  }

  @Override
  public List<String> tokens() {
    return List.of("addressbook");
  }

  @Override
  public List<DavBranch> branches() {
    return List.of(branch);
  }

  @Override
  public List<DavReport> reports() {
    return List.of(
        new AddressBookQuery(),
        new Multiget(Names.carddav("addressbook-multiget"), ObjectFormat.CARD));
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        new PatchableProperty(
            Names.carddav("addressbook-description"),
            CardCollection.class,
            PropertyField.DESCRIPTION),
        on(Names.carddav("supported-address-data"), book -> addressData()),
        on(Names.carddav("supported-collation-set"), book -> collations()),
        DavProperty.on(
            PrincipalResource.class,
            Names.carddav("addressbook-home-set"),
            principal -> PropertyValue.href(branch.homeOf(principal.owner()))),
        DavProperty.on(
            PrincipalResource.class,
            Names.carddav("principal-address"),
            false,
            (principal, reader) ->
                directories
                    .known(reader.account(), principal.owner())
                    .map(known ->
                        PropertyValue.href(
                            branch.homeOf(reader.account())
                                + known.directory()
                                + '/'
                                + known.card()))
                    .orElse(null)),
        on(Names.carddav("max-image-size"), book -> PropertyValue.number(ContactLimits.IMAGE)),
        on(
            Names.carddav("max-resource-size"),
            book -> PropertyValue.number(ObjectFormat.CARD.maxBytes())));
  }

  private static DavProperty on(XmlName name, Function<CardCollection, PropertyValue> value) {
    return DavProperty.on(CardCollection.class, name, value::apply);
  }

  private static PropertyValue addressData() {
    return PropertyValue.of(out -> {
      for (String version : AddressData.VERSIONS) {
        Map<XmlName, String> attributes = new TreeMap<>(CardDavFeature::byName);
        attributes.put(new XmlName("", "content-type"), "text/vcard");
        attributes.put(new XmlName("", "version"), version);
        out.empty(Names.carddav("address-data-type"), attributes);
      }
    });
  }

  private static int byName(XmlName one, XmlName other) {
    return one.local().compareTo(other.local());
  }

  private static PropertyValue collations() {
    return PropertyValue.of(out -> {
      for (Collation collation : Collation.values()) {
        out.element(Names.carddav("supported-collation"), collation.identifier());
      }
    });
  }
}
