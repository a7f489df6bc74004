package org.chalet.query.organization;

import java.util.Collection;
import java.util.Map;
import org.chalet.kernel.value.Ids;
import org.chalet.query.rest.People;
import org.chalet.query.rest.People.Person;

/**
 * What people call organizations. One in a person's name is recorded under the person's account and
 * is called as the person is now; after an erasure the id is left.
 */
final class ShownNames {
  private static final String SOMEBODY_S = "account:";

  private final Map<String, Person> people;

  private ShownNames(Map<String, Person> people) {
    this.people = people;
  }

  /** Of these, all read at once. */
  static ShownNames of(Collection<OrganizationDocument> organizations, People people) {
    return new ShownNames(
        people.people(
            organizations.stream()
                .map(OrganizationDocument::name)
                .filter(name -> name.startsWith(SOMEBODY_S))
                .toList()));
  }

  String of(OrganizationDocument organization) {
    String recorded = organization.name();
    if (!recorded.startsWith(SOMEBODY_S)) {
      return recorded;
    }
    Person person = people.get(recorded);
    return person == null ? Ids.local(recorded) : person.name();
  }
}
