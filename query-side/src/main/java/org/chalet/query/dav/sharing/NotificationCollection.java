package org.chalet.query.dav.sharing;

import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ETags;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.SyncState;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.objects.Representation;
import org.chalet.query.dav.objects.StoredAnswer;
import org.chalet.query.dav.relocation.Relocatable.Arrived;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Notification;
import org.chalet.sharing.DismissNotification;
import org.chalet.store.Document;

/** What an account was told about shares, for clients to read and to take away. */
final class NotificationCollection implements ObjectCollection, Granting {
  private static final String TOP = "/dav/notifications/";
  private static final int NO_BODY = 0;
  private static final ObjectFormat FORMAT =
      new ObjectFormat(
          "application/xml",
          ".xml",
          NO_BODY,
          Names.calendarServer("notification"),
          ErrorCode.FORBIDDEN,
          ErrorCode.FORBIDDEN,
          ErrorCode.FORBIDDEN);

  private final AccountId owner;
  private final List<Told> all;
  private final Commands commands;

  /**
   * A notification as it is sent.
   *
   * @param object without bytes where there is nothing to tell any more
   */
  record Told(Notification notification, ObjectResource object) {}

  NotificationCollection(
      AccountId owner,
      List<Document<Notification>> told,
      NotificationText texts,
      Commands commands) {
    this.owner = owner;
    this.commands = commands;
    this.all =
        told.stream()
            .sorted(Comparator.comparingLong(Document::position))
            .map(document -> told(document, texts))
            .toList();
  }

  static String hrefOf(AccountId account) {
    return TOP + account.local() + '/';
  }

  private Told told(Document<Notification> document, NotificationText texts) {
    Notification notification = document.value();
    byte[] bytes = notification.gone() ? new byte[0] : texts.of(notification);
    ObjectRow row =
        new ObjectRow(
            notification.name(),
            null,
            "",
            ETags.of(bytes),
            bytes.length,
            notification.time(),
            notification.gone(),
            document.position(),
            null);
    return new Told(notification, new ObjectResource(this, row, bytes));
  }

  /** The notification that a resource stands for. */
  Optional<Notification> notification(ObjectResource object) {
    return living()
        .filter(told -> told.notification().name().equals(object.row().name()))
        .map(Told::notification)
        .findFirst();
  }

  private Stream<Told> living() {
    return all.stream().filter(told -> !told.notification().gone());
  }

  @Override
  public String href() {
    return hrefOf(owner);
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("collection"), Names.calendarServer("notification"));
  }

  @Override
  public Optional<AccountId> belongsTo() {
    return Optional.of(owner);
  }

  @Override
  public List<Given> given() {
    return List.of();
  }

  @Override
  public Optional<List<XmlName>> readers() {
    return Optional.of(List.of(Names.dav("read"), Names.dav("unbind")));
  }

  @Override
  public ObjectFormat format() {
    return FORMAT;
  }

  @Override
  public Optional<DavProperty> data(DavExchange exchange, XmlElement request) {
    return Optional.empty();
  }

  @Override
  public Representation represented(ObjectResource object, DavExchange exchange) {
    return Representation.stored(object);
  }

  @Override
  public SyncState state() {
    return new SyncState(0, all.isEmpty() ? 0 : all.getLast().object().row().position());
  }

  @Override
  public Iterator<ObjectResource> members() {
    return living().map(Told::object).iterator();
  }

  @Override
  public Iterator<ObjectRow> living(SyncState upTo) {
    return living()
        .map(told -> told.object().row())
        .filter(row -> row.position() <= upTo.position())
        .iterator();
  }

  @Override
  public Iterator<ObjectRow> changes(SyncState after, SyncState upTo) {
    if (after.made() != 0
        || after.horizon() != SyncState.NO_HORIZON
        || after.position() > upTo.position()) {
      throw new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "not a token of this collection");
    }
    return all.stream()
        .map(told -> told.object().row())
        .filter(row -> row.position() > after.position() && row.position() <= upTo.position())
        .iterator();
  }

  @Override
  public SyncState told(ObjectRow last, SyncState before) {
    return new SyncState(0, last.position());
  }

  @Override
  public Optional<ObjectResource> object(String name) {
    return living()
        .map(Told::object)
        .filter(object -> object.row().name().equals(name))
        .findFirst();
  }

  @Override
  public Map<String, ObjectResource> objects(Collection<String> names) {
    return living()
        .map(Told::object)
        .filter(object -> names.contains(object.row().name()))
        .collect(Collectors.toMap(object -> object.row().name(), Function.identity()));
  }

  @Override
  public boolean delete(ObjectLocation at, Precondition precondition, Trail trail) {
    ObjectResource there =
        object(at.name())
            .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such notification"));
    if (!precondition.etags().isEmpty() && !precondition.etags().contains(there.row().etag())) {
      throw new Rejected(ErrorCode.PRECONDITION_FAILED, "it is another one by now");
    }
    var dismiss = new DismissNotification(owner, new ResourceName(at.name()));
    return commands.send(dismiss, trail).visible();
  }

  @Override
  public CollectionProperties properties() {
    return CollectionProperties.NONE;
  }

  @Override
  public Receipt keep(CollectionProperties properties, Trail trail) {
    throw stays();
  }

  @Override
  public StoredAnswer put(ObjectLocation at, byte[] bytes, Precondition precondition, Trail trail) {
    throw stays();
  }

  @Override
  public Arrived move(ObjectResource object, ObjectLocation to, boolean overwrite, Trail trail) {
    throw stays();
  }

  @Override
  public boolean delete(Trail trail) {
    throw stays();
  }

  private static Rejected stays() {
    return new Rejected(ErrorCode.FORBIDDEN, "notifications come by themselves");
  }
}
