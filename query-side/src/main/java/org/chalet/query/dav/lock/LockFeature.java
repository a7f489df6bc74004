package org.chalet.query.dav.lock;

import java.net.URI;
import java.util.List;
import org.chalet.query.dav.core.DavFeature;
import org.chalet.query.dav.core.DavGuard;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.relocation.Destinations;

/** Class 2 of WebDAV. */
public final class LockFeature implements DavFeature {
  private final Locks locks;
  private final LockGuard guard;

  /**
   * @param publicUrl where clients find the server
   */
  public LockFeature(Locks locks, URI publicUrl) {
    this.locks = locks;
    this.guard = new LockGuard(locks, new Destinations(publicUrl));
  }

  @Override
  public List<DavMethod> methods() {
    return List.of(new LockMethod(locks), new UnlockMethod(locks));
  }

  @Override
  public List<DavProperty> properties() {
    return LockProperties.all(locks);
  }

  @Override
  public List<DavGuard> guards() {
    return List.of(guard);
  }
}
