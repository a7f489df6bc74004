package org.chalet.query.dav.carddav;

import java.io.OutputStream;
import java.util.List;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.ObjectsFile;
import org.chalet.query.dav.objects.Representation;
import org.chalet.query.dav.objects.StoredObjectCollection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.vcard.VCards;

/** An address book (RFC 6352, 5.2), whoever keeps it. */
abstract class CardCollection extends StoredObjectCollection {
  static final List<XmlName> TYPES = List.of(Names.dav("collection"), Names.carddav("addressbook"));

  private final CardSource source;

  CardCollection(CardSource source, String href) {
    super(source, href);
    this.source = source;
  }

  CardSource source() {
    return source;
  }

  @Override
  public List<XmlName> types() {
    return TYPES;
  }

  @Override
  public ObjectFormat format() {
    return ObjectFormat.CARD;
  }

  @Override
  protected DavProperty dataAs(XmlElement wanted, DavExchange exchange) {
    return AddressData.of(wanted);
  }

  @Override
  public Representation represented(ObjectResource object, DavExchange exchange) {
    exchange.varies("Accept");
    Representation stored = Representation.stored(object);
    return AcceptedVersion.of(exchange.header("Accept"))
        .map(version -> converted(stored, version))
        .orElse(stored);
  }

  /** A card that cannot be converted is sent as it is. */
  private static Representation converted(Representation stored, String version) {
    try {
      return stored.as(
          stored.contentType() + "; version=" + version,
          VCards.convert(stored.bytes(), version),
          "version=" + version);
    } catch (Rejected unreadable) {
      return stored;
    }
  }

  @Override
  protected ObjectsFile file(OutputStream out) {
    return new CardsFile(out);
  }
}
