package org.chalet.query.dav.core;

import java.io.IOException;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** A 207 answer (RFC 4918, 13) that is sent while it is made. */
public final class Multistatus {
  private static final XmlName MULTISTATUS = Names.dav("multistatus");
  private static final XmlName RESPONSE = Names.dav("response");
  private static final XmlName HREF = Names.dav("href");

  private final XmlWriter out;

  private Multistatus(XmlWriter out) {
    this.out = out;
  }

  public static Multistatus begin(DavExchange exchange) throws IOException {
    XmlWriter out = exchange.xml(DavExchange.MULTI_STATUS);
    out.open(MULTISTATUS);
    return new Multistatus(out);
  }

  /** The whole answer to a change of one resource's properties. */
  public static void ofUpdate(DavExchange exchange, String href, PropertyUpdate update)
      throws IOException {
    Multistatus answer = begin(exchange);
    answer.out.open(RESPONSE).element(HREF, href);
    update.write(answer.out);
    answer.out.close(RESPONSE);
    answer.end();
  }

  public void add(DavResource resource, PropertySelection selection) throws IOException {
    add(resource.href(), resource, selection);
  }

  /** With an href that the client spelled. */
  public void add(String href, DavResource resource, PropertySelection selection)
      throws IOException {
    write(out, href, resource, selection);
  }

  /** A DAV:response wherever it stands. */
  public static void write(XmlWriter out, DavResource resource, PropertySelection selection)
      throws IOException {
    write(out, resource.href(), resource, selection);
  }

  private static void write(
      XmlWriter out, String href, DavResource resource, PropertySelection selection)
      throws IOException {
    out.ready("<d:response><d:href>").text(href).ready("</d:href>");
    selection.write(out, resource);
    out.ready("</d:response>");
  }

  public void add(String href, int status) throws IOException {
    add(href, status, null);
  }

  /** A resource of which there is nothing but a status, and why. */
  public void add(String href, int status, @Nullable XmlName error) throws IOException {
    out.open(RESPONSE).element(HREF, href).element(Names.dav("status"), StatusLine.of(status));
    if (error != null) {
      out.open(Names.dav("error")).empty(error).close(Names.dav("error"));
    }
    out.close(RESPONSE);
  }

  public void syncToken(String token) throws IOException {
    out.element(Names.dav("sync-token"), token);
  }

  public void end() throws IOException {
    out.close(MULTISTATUS).flush();
  }
}
