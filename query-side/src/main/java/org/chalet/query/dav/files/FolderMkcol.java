package org.chalet.query.dav.files;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.chalet.file.ChangeNodeProperties;
import org.chalet.file.CreateFolder;
import org.chalet.file.DeleteNode;
import org.chalet.file.NodeId;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.PropertyUpdate;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.chalet.query.file.FileDocument;

/** MKCOL of a folder (RFC 4918, 9.3), also with properties (RFC 5689). */
final class FolderMkcol implements DavMethod {
  private static final XmlName MKCOL = Names.dav("mkcol");
  private static final XmlName ANSWER = Names.dav("mkcol-response");
  private static final XmlName RESOURCETYPE = Names.dav("resourcetype");
  private static final Set<XmlName> FOLDER = Set.of(Names.dav("collection"));

  @Override
  public String name() {
    return "MKCOL";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof VacantSpot;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    VacantSpot spot = (VacantSpot) at;
    NodeId folder = Copies.fresh();
    PropertyUpdate update =
        new PropertyUpdate(exchange.catalog(), blank(spot, folder), CollectionProperties.NONE);
    body(exchange).ifPresent(body -> read(body, update, exchange));
    if (update.failed()) {
      refuse(exchange, update);
      return;
    }
    AccountId owner = spot.drive().owner();
    Receipt made =
        spot.drive()
            .commands()
            .send(new CreateFolder(owner, folder, spot.parent(), spot.name()), exchange.trail());
    if (!update.edited().equals(CollectionProperties.NONE)) {
      made = describe(exchange, spot, folder, update.edited());
    }
    exchange.status(made.visible() ? DavExchange.CREATED : DavExchange.ACCEPTED);
  }

  /** A folder as it is wanted, or none. */
  private static Receipt describe(
      DavExchange exchange, VacantSpot spot, NodeId folder, CollectionProperties properties) {
    AccountId owner = spot.drive().owner();
    try {
      return spot.drive()
          .commands()
          .send(new ChangeNodeProperties(owner, folder, properties), exchange.trail());
    } catch (Rejected refused) {
      DeleteNode undo = new DeleteNode(owner, folder, Precondition.NONE);
      Receipt unused = spot.drive().commands().send(undo, exchange.trail());
      throw refused;
    }
  }

  private static FolderNode blank(VacantSpot spot, NodeId folder) {
    FileDocument document =
        new FileDocument(
            folder.raw(),
            spot.drive().owner().raw(),
            spot.parent().raw(),
            spot.decoded(),
            null,
            0,
            "",
            CollectionProperties.NONE,
            0,
            0,
            null);
    return new FolderNode(spot.drive(), document, spot.href());
  }

  private static Optional<XmlElement> body(DavExchange exchange) throws IOException {
    boolean mayBeXml = exchange.contentType().isXml() || exchange.contentType().name().isEmpty();
    if (!mayBeXml && exchange.input().read() >= 0) {
      throw unsupported();
    }
    Optional<XmlElement> body;
    try {
      body = mayBeXml ? exchange.xml() : Optional.empty();
    } catch (Rejected notXml) {
      throw exchange.contentType().isXml() ? notXml : unsupported();
    }
    if (body.isPresent() && !body.get().is(MKCOL)) {
      throw unsupported();
    }
    return body;
  }

  private static Rejected unsupported() {
    return new Rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the body is no DAV:mkcol");
  }

  private static void read(XmlElement request, PropertyUpdate update, DavExchange exchange) {
    for (XmlElement set : request.children(Names.dav("set"))) {
      for (XmlElement prop : set.children(Names.dav("prop"))) {
        for (XmlElement property : prop.children()) {
          if (property.is(RESOURCETYPE)) {
            type(property, update, exchange);
          } else {
            update.set(property);
          }
        }
      }
    }
  }

  private static void type(XmlElement property, PropertyUpdate update, DavExchange exchange) {
    Set<XmlName> types = new HashSet<>();
    property.children().forEach(type -> types.add(type.name()));
    if (types.equals(FOLDER)) {
      update.accept(RESOURCETYPE);
    } else {
      exchange.header("Chalet-Error", ErrorCode.INVALID_RESOURCETYPE.token());
      update.refuse(RESOURCETYPE, ErrorCode.INVALID_RESOURCETYPE);
    }
  }

  private static void refuse(DavExchange exchange, PropertyUpdate update) throws IOException {
    XmlWriter out = exchange.xml(ErrorCode.FORBIDDEN.status());
    out.open(ANSWER);
    update.write(out);
    out.close(ANSWER).flush();
  }
}
