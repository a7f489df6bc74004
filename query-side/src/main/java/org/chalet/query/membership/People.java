package org.chalet.query.membership;

import java.util.List;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.chalet.store.Field;
import org.chalet.store.Index;
import org.chalet.store.Kind;

/** The people of a view, as its projection keeps them. */
public record People(Kind<Person> kind) {
  public static People named(String kind) {
    Index<Person> byAccount =
        new Index<>(
            "by_account", List.of(Field.text("account", Person::account)), List.of(), false);
    return new People(new Kind<>(kind, Person.class, List.of(byAccount)));
  }

  public Person get(String account, Changes changes) {
    return changes.get(kind, account).map(Document::value).orElse(Person.unknown(account));
  }

  /** The person with what is told of them. */
  public Person tell(PersonalDetails details, Changes changes) {
    return keep(get(details.account(), changes).told(details), changes);
  }

  public Person enter(String organization, String account, Changes changes) {
    return keep(get(account, changes).in(organization), changes);
  }

  public Person leave(String organization, String account, Changes changes) {
    return keep(get(account, changes).outOf(organization), changes);
  }

  private Person keep(Person person, Changes changes) {
    if (person.isForgotten()) {
      changes.remove(kind, person.account());
    } else {
      changes.put(kind, person.account(), person);
    }
    return person;
  }
}
