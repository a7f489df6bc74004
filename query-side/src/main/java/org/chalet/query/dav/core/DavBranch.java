package org.chalet.query.dav.core;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;

/** A part of the tree of URLs, {@code /dav/<segment>/…}. */
public interface DavBranch {
  String segment();

  /**
   * What is at the path, which begins with {@code dav} and the segment. Refuses FORBIDDEN what
   * belongs to somebody else, whether or not it is there, and NOT_FOUND what nothing can be done
   * with.
   */
  DavResource at(DavPath path, SignedIn reader);

  /** Refuses FORBIDDEN a path under somebody else's name. */
  static void requireOwn(String account, SignedIn reader) {
    if (!account.equals(reader.account().local())) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this belongs to somebody else");
    }
  }
}
