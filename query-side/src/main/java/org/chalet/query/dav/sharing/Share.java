package org.chalet.query.dav.sharing;

import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.sharing.Shared;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;

/**
 * How a collection of somebody else comes into its reader's home.
 *
 * @param owners the collection as its owner has it
 */
public record Share(Shared shared, StoredCollection owners, Commands commands) {
  boolean gives(ShareLevel level) {
    return shared.reach().gives(level);
  }

  /** Whether the reader sees what is in it, not only when somebody is busy. */
  public boolean showsContent() {
    return gives(ShareLevel.VIEW);
  }

  /** As the reader wants to see it. */
  public static Document<StoredCollection> shown(Document<StoredCollection> there, Shared shared) {
    StoredCollection owners = there.value();
    return new Document<>(
        there.id(), there.position(), owners.with(shared.over(owners.properties())), null);
  }

  /** Keeps what the reader says differently; the owner's words stay the owner's. */
  public Receipt keep(CollectionProperties properties, Trail trail) {
    CollectionProperties own = Shared.difference(properties, owners.properties());
    var change = new PropertiesChange(shared.chosen(), own);
    return commands.send(new ShareCommands(new CollectionId(owners.id())).choose(change), trail);
  }

  /** The reader does not want it any more; whether views show that already. */
  public boolean leave(Trail trail) {
    return commands.send(new ShareCommands(new CollectionId(owners.id())).leave(), trail).visible();
  }
}
