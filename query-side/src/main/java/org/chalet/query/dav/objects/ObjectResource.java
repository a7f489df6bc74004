package org.chalet.query.dav.objects;

import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.core.Tagged;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * An object that is there.
 *
 * @param bytes as they were sent; null when only the index was asked
 */
public record ObjectResource(ObjectCollection in, ObjectRow row, byte @Nullable [] bytes)
    implements Granting, Tagged, Lockable {
  @Override
  public String href() {
    return in.href() + row.segment();
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
  public String etag() {
    return row.etag();
  }

  String contentType() {
    return in.format().contentType(row.component());
  }
}
