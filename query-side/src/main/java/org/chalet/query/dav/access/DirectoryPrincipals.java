package org.chalet.query.dav.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.directory.Directories;

/**
 * People know those who stand in the directory of one of their organizations, by what it tells of
 * them.
 *
 * @param own what people are told of themselves
 */
public record DirectoryPrincipals(Function<AccountId, Person> own, Directories directories)
    implements Principals {
  @Override
  public Person of(AccountId account) {
    return own.apply(account);
  }

  @Override
  public Optional<Person> known(AccountId reader, AccountId other) {
    return directories
        .known(reader, other)
        .map(found -> {
          String email = found.email();
          return new Person(found.name(), email == null ? List.of() : List.of(email));
        });
  }

  @Override
  public List<AccountId> find(AccountId reader, String text, int most) {
    return directories.find(reader, text, most);
  }
}
