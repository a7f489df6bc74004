package org.chalet.query.dav.carddav;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.vcard.AddressDataSelection;
import org.chalet.vcard.AddressDataSelection.PropertySelection;
import org.chalet.vcard.VCards;
import org.jspecify.annotations.Nullable;

/**
 * CARDDAV:address-data (RFC 6352, 10.4): the stored bytes where the card has the version that is
 * wanted, else converted, with all properties or some alone. What cannot be converted is sent as it
 * is.
 */
record AddressData(String version, AddressDataSelection selection) implements DavProperty {
  private static final Set<String> TYPES = Set.of("text/vcard", "text/x-vcard", "text/directory");
  static final List<String> VERSIONS = List.of("3.0", "4.0");

  /** What older clients take for granted. */
  private static final String DEFAULT = "3.0";

  static AddressData of(XmlElement wanted) {
    String version = wanted.attribute("version").orElse(DEFAULT).strip();
    boolean offered =
        wanted.attribute("content-type").filter(type -> !TYPES.contains(type)).isEmpty()
            && VERSIONS.contains(version);
    if (!offered) {
      throw new Rejected(
          ErrorCode.UNSUPPORTED_ADDRESS_DATA, "address data is text/vcard 3.0 or 4.0");
    }
    List<PropertySelection> properties =
        wanted.children(Names.carddav("prop")).stream().map(AddressData::property).toList();
    return new AddressData(version, new AddressDataSelection(properties));
  }

  private static PropertySelection property(XmlElement prop) {
    return new PropertySelection(
        prop.attribute("name").orElse("").toUpperCase(Locale.ROOT),
        prop.attribute("novalue").filter("yes"::equals).isPresent());
  }

  @Override
  public XmlName name() {
    return ObjectFormat.CARD.data();
  }

  @Override
  public boolean inAllprop() {
    return false;
  }

  @Override
  public @Nullable PropertyValue of(DavResource resource, SignedIn reader) {
    if (!(resource instanceof ObjectResource object) || object.bytes() == null) {
      return null;
    }
    byte[] text = taken(object.bytes());
    return PropertyValue.of(out -> out.text(text));
  }

  private byte[] taken(byte[] bytes) {
    try {
      byte[] converted = VCards.convert(bytes, version);
      return selection.properties().isEmpty()
          ? converted
          : VCards.write(selection.apply(VCards.parse(converted).getFirst()));
    } catch (Rejected unreadable) {
      return bytes;
    }
  }
}
