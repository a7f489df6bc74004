package org.chalet.query.dav.core;

import java.io.IOException;

/** OPTIONS: what can be done there (RFC 4918, 10.1). */
final class Options implements DavMethod {
  private final DavFeatures features;

  Options(DavFeatures features) {
    this.features = features;
  }

  @Override
  public String name() {
    return "OPTIONS";
  }

  @Override
  public boolean allows(DavResource at) {
    return true;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    exchange.header("Allow", features.allow(at));
    exchange.status(200);
  }
}
