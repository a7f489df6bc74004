package org.chalet.query.dav.core;

import java.io.IOException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.xml.XmlElement;

/** REPORT (RFC 3253, 3.6): hands over to the report that the body names. */
final class Report implements DavMethod {
  private final DavFeatures features;

  Report(DavFeatures features) {
    this.features = features;
  }

  @Override
  public String name() {
    return "REPORT";
  }

  @Override
  public boolean allows(DavResource at) {
    return true;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    XmlElement request =
        exchange
            .xml()
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "the body names no report"));
    features
        .report(request.name())
        .filter(report -> report.appliesTo(at))
        .orElseThrow(() -> new Rejected(ErrorCode.UNSUPPORTED_REPORT, "no such report here"))
        .answer(exchange, at, request);
  }
}
