package org.chalet.query.dav.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/** A calendar or an address book that can be shared: its owner's, or in somebody else's home. */
public interface Sharable extends ObjectCollection, Granting {
  /** {@code calendar:…} or {@code addressbook:…}. */
  String collection();

  Sharing sharing();

  /** How it comes into its reader's home; empty for one's own. */
  default Optional<Share> share() {
    return Optional.empty();
  }

  /** Whether the reader may say with whom it is shared; that of today is nothing of the past. */
  default boolean isSharedByReader() {
    return !isReadOnly()
        && share().map(share -> share.gives(ShareLevel.EDIT_AND_SHARE)).orElse(true);
  }

  /** DAV:resourcetype, as Apple's clients know shared collections by it. */
  default List<XmlName> typesBeside(List<XmlName> plain) {
    boolean lent = share().isPresent();
    if (isReadOnly() || !lent && !sharing().isShared(collection())) {
      return plain;
    }
    List<XmlName> types = new ArrayList<>(plain);
    types.add(Names.calendarServer(lent ? "shared" : "shared-owner"));
    return types;
  }

  @Override
  default boolean holdsReadOnly() {
    return isReadOnly() || share().filter(share -> !share.gives(ShareLevel.EDIT)).isPresent();
  }

  @Override
  default List<Given> given() {
    return isSharedByReader()
        ? sharing().of(collection()).stream()
            .map(sharee ->
                new Given(
                    GranteePrincipals.hrefOf(sharee.grantee()), LevelPrivileges.of(sharee.level())))
            .toList()
        : List.of();
  }

  @Override
  default Optional<List<XmlName>> readers() {
    return share().map(share -> share.shared().reach().level()).map(LevelPrivileges::of);
  }
}
