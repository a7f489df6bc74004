package org.chalet.query.dav.core;

import java.io.IOException;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** A kind of REPORT (RFC 3253, 3.6). */
public interface DavReport {
  /** Of the request's root element. */
  XmlName name();

  /** Whether the resource answers it; said in DAV:supported-report-set too. */
  boolean appliesTo(DavResource at);

  void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException;
}
