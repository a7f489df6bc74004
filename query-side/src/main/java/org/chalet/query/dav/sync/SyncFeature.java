package org.chalet.query.dav.sync;

import java.net.URI;
import java.util.List;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.xml.Names;

/** Synchronization (RFC 6578). */
public final class SyncFeature implements DavFeature {
  private final SyncToken tokens;

  public SyncFeature(URI publicUrl) {
    this.tokens = new SyncToken(publicUrl);
  }

  @Override
  public List<DavReport> reports() {
    return List.of(new SyncCollection(tokens));
  }

  @Override
  public List<DavProperty> properties() {
    return List.of(
        DavProperty.on(
            ObjectCollection.class,
            Names.dav("sync-token"),
            collection -> PropertyValue.text(tokens.of(collection.state()))));
  }
}
