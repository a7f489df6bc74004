package org.chalet.query.dav.sharing;

import java.util.function.Function;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.DavBranch;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.objects.ObjectLocation;

/** {@code /dav/notifications/{account}/{notification}}. */
record NotificationBranch(Function<AccountId, NotificationCollection> collections)
    implements DavBranch {
  private static final int COLLECTION = 3;

  @Override
  public String segment() {
    return "notifications";
  }

  @Override
  public DavResource at(DavPath path, SignedIn reader) {
    if (path.length() >= COLLECTION) {
      DavBranch.requireOwn(path.name(COLLECTION - 1), reader);
    }
    NotificationCollection collection = collections.apply(reader.account());
    return switch (path.length() - COLLECTION) {
      case 0 -> collection;
      case 1 ->
          new ObjectLocation(collection, path.name(COLLECTION), path.segments().get(COLLECTION));
      default -> throw new Rejected(ErrorCode.NOT_FOUND, "nothing is here");
    };
  }
}
