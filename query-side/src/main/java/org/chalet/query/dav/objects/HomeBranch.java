package org.chalet.query.dav.objects;

import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.PastName;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;

/** {@code /dav/<segment>/{account}/{collection}/{object}}. */
public final class HomeBranch implements DavBranch {
  private static final int TOP = 2;
  private static final int HOME = 3;
  private static final int COLLECTION = 4;
  private static final int OBJECT = 5;

  private final String segment;
  private final Homes homes;

  /** Finds homes. */
  @FunctionalInterface
  public interface Homes {
    CollectionHome of(AccountId owner, String href);
  }

  public HomeBranch(String segment, Homes homes) {
    this.segment = segment;
    this.homes = homes;
  }

  @Override
  public String segment() {
    return segment;
  }

  /** The path of somebody's home. */
  public String homeOf(AccountId owner) {
    return "/dav/" + segment + '/' + owner.local() + '/';
  }

  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    if (path.length() == TOP) {
      return new HomesTop(path.upTo(TOP), homes.of(reader.account(), homeOf(reader.account())));
    }
    DavBranch.requireOwn(path.name(HOME - 1), reader);
    CollectionHome home = homes.of(reader.account(), path.upTo(HOME));
    if (path.length() == HOME) {
      return home;
    }
    String name = path.name(COLLECTION - 1);
    Optional<ObjectCollection> collection = collection(home, name, path.upTo(COLLECTION));
    if (path.length() == COLLECTION) {
      return collection.isPresent()
          ? collection.get()
          : new AbsentCollection(home, name, path.upTo(COLLECTION));
    }
    return path.length() == OBJECT ? object(collection, path) : nothing(path);
  }

  /** What is called so now goes before what a name says of the past. */
  private static Optional<ObjectCollection> collection(
      CollectionHome home, String name, String href) {
    return home.collection(name, href)
        .or(() -> PastName.of(name).flatMap(past -> home.past(past, href)));
  }

  private static DavResource object(Optional<ObjectCollection> collection, DavPath path) {
    return collection.isPresent()
        ? new ObjectLocation(
            collection.get(), path.name(OBJECT - 1), path.segments().get(OBJECT - 1))
        : new Nowhere(path.toString());
  }

  private static DavResource nothing(DavPath path) {
    throw new Rejected(ErrorCode.NOT_FOUND, "nothing is as deep as " + path.length());
  }
}
