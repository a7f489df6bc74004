package org.chalet.query.dav.xml;

/** What a request body may cost. */
public record XmlLimits(int bytes, int depth, int nodes) {
  /** Room for a multiget of tens of thousands of objects. */
  public static final XmlLimits REQUEST = new XmlLimits(2 * 1024 * 1024, 64, 200_000);
}
