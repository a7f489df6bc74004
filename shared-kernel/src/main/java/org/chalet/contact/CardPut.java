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
 * @param written the name as the client percent-encoded it in its URL, where that is not the usual
 *     encoding; or null. Clients compare URLs as strings, so they must get theirs back
 * @param displaced the stream that held the UID: of the card itself before it was moved; or null
 */
@EventName(value = "contact.card-put", revision = 2)
public record CardPut(
    String addressBook,
    String owner,
    String name,
    String uid,
    String text,
    @Nullable String formerUid,
    @Nullable String written,
    @Nullable String displaced)
    implements ContactEvent {

  public CardPut(
      String addressBook,
      String owner,
      String name,
      String uid,
      String text,
      @Nullable String formerUid,
      @Nullable String written) {
    this(addressBook, owner, name, uid, text, formerUid, written, null);
  }

  public CardPut(
      String addressBook,
      String owner,
      String name,
      String uid,
      String text,
      @Nullable String formerUid) {
    this(addressBook, owner, name, uid, text, formerUid, null);
  }

  @Override
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(2);
    String scope = ContactScopes.uids(addressBook);
    String card = ObjectId.ofCard(new AddressBookId(addressBook), name);
    claims.add(Claim.takeFrom(displaced, scope, uid, card));
    if (formerUid != null) {
      claims.add(Claim.release(scope, formerUid));
    }
    return claims;
  }
}
