package org.chalet.query.dav.access;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.directory.Directories;
import org.chalet.query.sharing.Sharing;

/** People know the teams and organizations around them as directories call them. */
public record DirectoryGroups(Directories directories, Sharing sharing) implements Groups {
  @Override
  public Optional<Group> seen(AccountId reader, String id) {
    return directories
        .group(reader, id)
        .map(found -> new Group(id, found.name(), sharing.groupsOf(reader).contains(id)));
  }

  @Override
  public List<String> of(AccountId reader) {
    return sharing.groupsOf(reader);
  }

  @Override
  public Iterator<AccountId> members(AccountId reader, String id) {
    return id.startsWith("team:")
        ? directories
            .group(reader, id)
            .map(found -> sharing.teammates(found.organization(), id))
            .orElse(List.of())
            .iterator()
        : directories.people(id);
  }
}
