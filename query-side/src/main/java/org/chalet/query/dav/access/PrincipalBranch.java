package org.chalet.query.dav.access;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;

/** {@code /dav/principals/{account}}. */
final class PrincipalBranch implements DavBranch {
  private static final int TOP = 2;
  private static final int PRINCIPAL = 3;

  private final Principals principals;

  PrincipalBranch(Principals principals) {
    this.principals = principals;
  }

  @Override
  public String segment() {
    return "principals";
  }

  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    if (path.length() > TOP) {
      DavBranch.requireOwn(path.name(PRINCIPAL - 1), reader);
    }
    if (path.length() > PRINCIPAL) {
      throw new Rejected(ErrorCode.NOT_FOUND, "nothing is below a principal");
    }
    var own = new PrincipalResource(reader.account(), principals.of(reader.account()));
    return path.length() == TOP ? new PrincipalCollection(own) : own;
  }
}
