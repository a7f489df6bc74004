package org.chalet.query.dav.relocation;

import java.net.URI;
import java.util.List;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavMethod;

/** Copies and moves what can be. */
public final class RelocationFeature implements DavFeature {
  private final Destinations destinations;

  /**
   * @param publicUrl where clients find the server
   */
  public RelocationFeature(URI publicUrl) {
    this.destinations = new Destinations(publicUrl);
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new Relocation(false, destinations), new Relocation(true, destinations));
  }
}
