package org.chalet.query.contact;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/** Address books that somebody reads: one's own, and those of others that were accepted. */
public final class ReadableBooks {
  private final AddressBookViews views;
  private final Sharing sharing;

  public ReadableBooks(AddressBookViews views, Sharing sharing) {
    this.views = views;
    this.sharing = sharing;
  }

  /** Their ids, one's own first. */
  public List<String> of(AccountId reader) {
    List<String> books = new ArrayList<>();
    views.home(reader.raw()).forEach(own -> books.add(own.id()));
    sharing.reaching(reader, "addressbook").stream()
        .filter(shared -> shared.reach().gives(ShareLevel.VIEW))
        .filter(shared -> views.collection(shared.collection()).isPresent())
        .forEach(shared -> books.add(shared.collection()));
    return books;
  }
}
