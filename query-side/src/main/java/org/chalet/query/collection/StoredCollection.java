package org.chalet.query.collection;

import java.util.List;
import org.chalet.kernel.value.CollectionProperties;

/**
 * A calendar or an address book.
 *
 * @param owner {@code account:…}
 * @param segment its name in the URL, decoded; unique in the owner's home
 * @param components what a calendar takes; empty for an address book
 * @param isDefault whether it came with the account
 * @param created position of the event that made it
 */
public record StoredCollection(
    String id,
    String owner,
    String segment,
    List<String> components,
    CollectionProperties properties,
    boolean isDefault,
    long created) {
  public StoredCollection {
    components = List.copyOf(components);
  }

  public StoredCollection with(CollectionProperties changed) {
    return new StoredCollection(id, owner, segment, components, changed, isDefault, created);
  }
}
