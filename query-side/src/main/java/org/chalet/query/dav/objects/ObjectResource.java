package org.chalet.query.dav.objects;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.dav.core.Owned;
import org.chalet.query.dav.xml.XmlName;
import org.jspecify.annotations.Nullable;

/**
 * An object that is there.
 *
 * @param bytes as they were sent; null when only the index was asked
 */
public record ObjectResource(ObjectCollection in, ObjectRow row, byte @Nullable [] bytes)
    implements Owned {
  @Override
  public String href() {
    return in.href() + row.segment();
  }

  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public AccountId owner() {
    return in.owner();
  }

  String contentType() {
    return in.format().contentType(row.component());
  }
}
