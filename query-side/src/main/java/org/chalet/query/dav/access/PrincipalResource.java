package org.chalet.query.dav.access;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Owned;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;

/**
 * A person as WebDAV knows them (RFC 3744, 4).
 *
 * @param isReadOnly whether it is somebody else's than the reader's
 */
public record PrincipalResource(AccountId owner, Principals.Person person, boolean isReadOnly)
    implements Owned {
  public static final String TOP = "/dav/principals/";

  /** The path of an account's principal. */
  public static String hrefOf(AccountId account) {
    return TOP + account.local() + '/';
  }

  @Override
  public String href() {
    return hrefOf(owner);
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("principal"));
  }
}
