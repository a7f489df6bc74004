package org.chalet.query.dav.push;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.XmlName;

/** {@code /dav/push/{account}/{registration}}, where registrations can be taken back. */
final class PushBranch implements DavBranch {
  private static final String SEGMENT = "push";
  private static final int REGISTRATION = 4;

  private final PushRegistrations registrations;

  PushBranch(PushRegistrations registrations) {
    this.registrations = registrations;
  }

  /** A registration at its URL. */
  record Registered(String href, PushRegistration registration) implements DavResource {
    @Override
    public List<XmlName> types() {
      return List.of();
    }
  }

  static String href(PushRegistration registration) {
    String account = registration.reader().account().local();
    return "/dav/" + SEGMENT + '/' + account + '/' + registration.key();
  }

  @Override
  public String segment() {
    return SEGMENT;
  }

  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    if (path.length() > 2) {
      DavBranch.requireOwn(path.name(2), reader);
    }
    if (path.length() != REGISTRATION) {
      throw unknown();
    }
    return registrations
        .find(reader.account(), path.name(REGISTRATION - 1))
        .map(found -> new Registered(path.toString(), found))
        .orElseThrow(PushBranch::unknown);
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_PUSH_REGISTRATION, "nothing is registered here");
  }
}
