package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.Belonging;
import org.chalet.query.dav.core.PropertyValue;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;

/**
 * A team or an organization, as those who are in its organization know it (RFC 3744, 4).
 *
 * @param reader who looks at it
 */
record GroupPrincipal(Groups groups, Groups.Group group, AccountId reader) implements Belonging {
  private static final XmlName HREF = Names.dav("href");
  private static final int FORBIDDEN = 403;

  static String hrefOf(String id) {
    return PrincipalResource.TOP + id + '/';
  }

  @Override
  public String href() {
    return hrefOf(group.id());
  }

  @Override
  public List<XmlName> types() {
    return List.of(Names.dav("principal"));
  }

  @Override
  public boolean isReadOnly() {
    return true;
  }

  @Override
  public Optional<AccountId> belongsTo() {
    return Optional.empty();
  }

  /** DAV:group-member-set, told to members alone. */
  PropertyValue members() {
    return group.isMember()
        ? PropertyValue.of(this::write)
        : new PropertyValue.Refused(FORBIDDEN, Names.dav("need-privileges"));
  }

  private void write(XmlWriter out) throws IOException {
    Iterator<AccountId> members = groups.members(reader, group.id());
    while (members.hasNext()) {
      out.element(HREF, PrincipalResource.hrefOf(members.next()));
    }
  }
}
