package org.chalet.query.dav.relocation;

import java.io.IOException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Depth;
import org.chalet.query.dav.core.Location;
import org.jspecify.annotations.Nullable;

/** COPY and MOVE (RFC 4918, 9.8 and 9.9). */
final class Relocation implements DavMethod {
  private final boolean moves;
  private final Destinations destinations;

  Relocation(boolean moves, Destinations destinations) {
    this.moves = moves;
    this.destinations = destinations;
  }

  @Override
  public String name() {
    return moves ? "MOVE" : "COPY";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof Relocatable || at instanceof Location;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (!(at instanceof Relocatable source)) {
      throw new Rejected(ErrorCode.METHOD_NOT_ALLOWED, "this stays where it is");
    }
    Depth depth = exchange.depth(Depth.INFINITY);
    if (depth == Depth.ONE || moves && depth == Depth.ZERO && !at.types().isEmpty()) {
      throw new Rejected(ErrorCode.MALFORMED, "no such depth here");
    }
    boolean overwrite = overwrites(exchange.header("Overwrite"));
    DavResource place = destinations.place(exchange);
    Relocatable.Arrived arrived =
        moves
            ? source.moveTo(place, overwrite, exchange.trail())
            : source.copyTo(place, depth == Depth.INFINITY, overwrite, exchange.trail());
    int done = arrived.replaced() ? DavExchange.NO_CONTENT : DavExchange.CREATED;
    exchange.status(arrived.visible() ? done : DavExchange.ACCEPTED);
  }

  private static boolean overwrites(@Nullable String header) {
    if (header == null || header.strip().equalsIgnoreCase("T")) {
      return true;
    }
    if (header.strip().equalsIgnoreCase("F")) {
      return false;
    }
    throw new Rejected(ErrorCode.MALFORMED, "Overwrite is T or F");
  }
}
