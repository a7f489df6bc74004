package org.chalet.query.dav.core;

import java.util.List;
import java.util.Optional;
import org.chalet.query.dav.xml.XmlName;

/** A resource on which others than its owner may have been given something. */
public interface Granting extends Belonging {
  /**
   * What a principal was given.
   *
   * @param principal path of the principal
   * @param privileges without those that they contain
   */
  record Given(String principal, List<XmlName> privileges) {
    public Given {
      privileges = List.copyOf(privileges);
    }
  }

  /** What others were given, as far as the reader may know. */
  List<Given> given();

  /** What the reader was given; empty for whoever owns it. */
  Optional<List<XmlName>> readers();
}
