package org.chalet.query.dav.objects;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Explained;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.core.NeededPrivilege;
import org.chalet.query.dav.core.Tagged;
import org.chalet.query.dav.relocation.Relocatable;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * An object that is there.
 *
 * @param bytes as they were sent; null when only the index was asked
 */
public record ObjectResource(ObjectCollection in, ObjectRow row, byte @Nullable [] bytes)
    implements Granting, Tagged, Lockable, Relocatable {
  private static final Precondition IF_NEW = new Precondition(true, false, Set.of(), Set.of());

  @Override
  public String href() {
    return in.href() + row.segment();
  }

  @Override
  public List<String> lockedAs() {
    return Lockable.within(in, row.name());
  }

  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public Optional<AccountId> belongsTo() {
    return in.belongsTo();
  }

  @Override
  public boolean isReadOnly() {
    return in.holdsReadOnly();
  }

  /** Objects are shared with their collection only. */
  @Override
  public List<Given> given() {
    return in instanceof Granting granting ? granting.given() : List.of();
  }

  @Override
  public Optional<List<XmlName>> readers() {
    return in instanceof Granting granting ? granting.readers() : Optional.empty();
  }

  @Override
  public Arrived copyTo(DavResource place, boolean deep, boolean overwrite, Trail trail) {
    ObjectLocation to = spot(place);
    boolean taken = to.in().object(to.name()).isPresent();
    Precondition expected = overwrite ? Precondition.NONE : IF_NEW;
    if (to.href().equals(href())) {
      throw new Rejected(ErrorCode.INTO_ITSELF, "it is there already");
    }
    if (row.scheduleTag() != null && to.in().belongsTo().equals(in.belongsTo())) {
      throw onceOnly();
    }
    byte[] text = bytes == null ? new byte[0] : bytes;
    StoredAnswer stored = to.in().put(to, text, expected, trail);
    return new Arrived(taken, stored.visible());
  }

  @Override
  public Arrived moveTo(DavResource place, boolean overwrite, Trail trail) {
    ObjectLocation to = spot(place);
    return to.in().move(this, to, overwrite, trail);
  }

  /** A person has one copy of a meeting (RFC 6638, 3.2.4.1). */
  private Explained onceOnly() {
    return new Explained(
        new Rejected(
            ErrorCode.UNIQUE_SCHEDULING_OBJECT, "the meeting is in one of your calendars already"),
        out -> out.element(Names.dav("href"), href()));
  }

  /** In a collection of the same kind, which takes something. */
  private ObjectLocation spot(DavResource place) {
    if (place instanceof Nowhere) {
      throw Nowhere.noParent();
    }
    if (!(place instanceof ObjectLocation spot) || !spot.in().format().equals(in.format())) {
      throw new Rejected(ErrorCode.DESTINATION_NOT_POSSIBLE, "this does not belong there");
    }
    if (spot.isReadOnly()) {
      throw NeededPrivilege.toBind(
          spot.in().href(), new Rejected(ErrorCode.FORBIDDEN, "that can be read only"));
    }
    return spot;
  }

  @Override
  public String etag() {
    return row.etag();
  }

  @Override
  public long modified() {
    return row.modified();
  }

  String contentType() {
    return in.format().contentType(row.component());
  }
}
