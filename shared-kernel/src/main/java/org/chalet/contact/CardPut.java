package org.chalet.contact;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A card is this text from now on.
 *
 * @param name its last path segment, decoded
 * @param text as the client sent it, byte for byte (UTF-8)
 * @param formerUid the UID that it had before under the same name, when that was another; or null
 */
@EventName("contact.card-put")
public record CardPut(
    String addressBook,
    String owner,
    String name,
    String uid,
    String text,
    @Nullable String formerUid)
    implements ContactEvent {
  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(2);
    String scope = ContactScopes.uids(addressBook);
    claims.add(Claim.take(scope, uid, ObjectId.ofCard(new AddressBookId(addressBook), name)));
    if (formerUid != null) {
      claims.add(Claim.release(scope, formerUid));
    }
    return claims;
  }
}
