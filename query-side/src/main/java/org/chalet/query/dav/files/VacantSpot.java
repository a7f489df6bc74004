package org.chalet.query.dav.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.chalet.file.NodeId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.EmptyMaker;
import org.chalet.query.dav.xml.XmlName;

/**
 * A URL in a folder at which nothing is yet.
 *
 * @param decoded the last segment
 */
record VacantSpot(Drive drive, NodeId parent, String decoded, String href)
    implements Spot, EmptyMaker {
  @Override
  public ResourceName name() {
    return new ResourceName(decoded);
  }

  @Override
  public List<XmlName> types() {
    return List.of();
  }

  @Override
  public void makeEmpty(DavExchange exchange) throws IOException {
    Upload upload = new Upload(this, name(), Precondition.NONE, exchange.trail());
    upload.store(InputStream.nullInputStream(), 0, null);
  }

  @Override
  public DavResource found() {
    throw new Rejected(ErrorCode.UNKNOWN_FILE, "there is no such file or folder");
  }
}
