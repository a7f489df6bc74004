package org.chalet.web.offender;

import org.chalet.query.projection.Projection;

/** What a fence must catch. */
public final class AsksTheQuerySide {
  private AsksTheQuerySide() {}

  static String name(Projection projection) {
    return projection.toString();
  }
}
