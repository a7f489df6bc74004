package org.chalet.query.dav.relocation;

import java.net.URI;
import java.net.URISyntaxException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.NeededPrivilege;

/** The Destination header (RFC 4918, 10.3). */
public final class Destinations {
  private final String publicAuthority;

  /**
   * @param publicUrl where clients find the server
   */
  public Destinations(URI publicUrl) {
    this.publicAuthority = String.valueOf(publicUrl.getAuthority());
  }

  /** The path that the header names. */
  public DavPath path(DavExchange exchange) {
    String header = exchange.header("Destination");
    if (header == null || header.isBlank()) {
      throw new Rejected(ErrorCode.MALFORMED, "the Destination header is missing");
    }
    URI uri = uri(header.strip());
    String authority = uri.getRawAuthority();
    if (authority != null
        && !authority.equalsIgnoreCase(exchange.authority())
        && !authority.equalsIgnoreCase(publicAuthority)) {
      throw new Rejected(ErrorCode.DESTINATION_ELSEWHERE, "the destination is another server's");
    }
    String path = uri.getRawPath();
    if (path == null || !path.startsWith("/")) {
      throw new Rejected(ErrorCode.MALFORMED, "the destination needs an absolute path");
    }
    return DavPath.of(path);
  }

  /** What is there, or could be. */
  DavResource place(DavExchange exchange) {
    DavPath path = path(exchange);
    try {
      return exchange.at(path);
    } catch (Rejected refused) {
      throw switch (refused.code()) {
        case NOT_FOUND ->
            new Rejected(ErrorCode.DESTINATION_NOT_POSSIBLE, "nothing can be put there");
        case FORBIDDEN -> NeededPrivilege.toBind(NeededPrivilege.above(path.toString()), refused);
        default -> refused;
      };
    }
  }

  private static URI uri(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new Rejected(ErrorCode.MALFORMED, "the destination is no URL");
    }
  }
}
