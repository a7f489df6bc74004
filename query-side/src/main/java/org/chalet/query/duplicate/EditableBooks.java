package org.chalet.query.duplicate;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;

/** Address books into which the caller may write. */
final class EditableBooks {
  private static final String KIND = "addressbook";

  private final AddressBookViews views;
  private final Sharing sharing;

  EditableBooks(AddressBookViews views, Sharing sharing) {
    this.views = views;
    this.sharing = sharing;
  }

  AddressBookViews views() {
    return views;
  }

  /** What the caller cannot see is not there; FORBIDDEN where it can only be seen. */
  void verify(AccountId caller, AddressBookId book) {
    boolean own =
        views
            .collection(book.raw())
            .map(found -> found.value().owner().equals(caller.raw()))
            .orElseThrow(EditableBooks::unknown);
    if (own) {
      return;
    }
    Reach reach =
        sharing
            .reaching(caller, KIND, book.local())
            .map(shared -> shared.reach())
            .filter(found -> found.gives(ShareLevel.VIEW))
            .orElseThrow(EditableBooks::unknown);
    if (!reach.gives(ShareLevel.EDIT)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this address book can be read only");
    }
  }

  private static Rejected unknown() {
    return new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection");
  }
}
