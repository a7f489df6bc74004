package org.chalet.query.dav.access;

import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/**
 * {@code calendar-proxy-read} or {@code calendar-proxy-write} below a principal: those who look
 * after all that somebody has, as Apple's clients ask. It is nobody: what is shared stands in the
 * home of whoever it is shared with, one by one.
 */
record ProxyPrincipal(PrincipalResource of, String name) implements Belonging {
  private static final List<String> NAMES = List.of("calendar-proxy-read", "calendar-proxy-write");

  static Optional<ProxyPrincipal> named(String name, PrincipalResource of) {
    return NAMES.contains(name) ? Optional.of(new ProxyPrincipal(of, name)) : Optional.empty();
  }

  @Override
  public String href() {
    return of.href() + name + '/';
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("principal"), Names.calendarServer(name));
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Optional<AccountId> belongsTo() {
    return Optional.of(of.owner());
  }
}
