package org.chalet.query.contact.person;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Ids;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.contact.AddressBookViews;
import org.chalet.query.contact.CardDocument;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;
import org.chalet.store.Document;

/** The address books that somebody reads. What others do not share is not there. */
public record ReadableBooks(AddressBookViews books, Sharing sharing) {
  private static final String KIND = "addressbook";

  /**
   * One of them.
   *
   * @param shared whether it is somebody else's
   */
  record Readable(String book, boolean shared) {}

  List<Readable> of(AccountId reader) {
    List<Readable> readable = new ArrayList<>();
    books.home(reader.raw()).forEach(own -> readable.add(new Readable(own.id(), false)));
    sharing.reaching(reader, KIND).stream()
        .filter(shared -> shared.reach().gives(ShareLevel.VIEW))
        .filter(shared -> books.collection(shared.collection()).isPresent())
        .forEach(shared -> readable.add(new Readable(shared.collection(), true)));
    return readable;
  }

  /** Their ids, one's own first. */
  public List<String> ids(AccountId reader) {
    return of(reader).stream().map(Readable::book).toList();
  }

  /** Refuses UNKNOWN_COLLECTION. */
  Readable require(AccountId reader, String book) {
    return books
        .collection(book)
        .map(found -> new Readable(book, !found.value().owner().equals(reader.raw())))
        .filter(found -> !found.shared() || isShared(reader, book))
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such collection"));
  }

  private boolean isShared(AccountId reader, String book) {
    return sharing
        .reaching(reader, KIND, Ids.local(book))
        .filter(found -> found.reach().gives(ShareLevel.VIEW))
        .isPresent();
  }

  /** Refuses UNKNOWN_COLLECTION, UNKNOWN_OBJECT. */
  Document<CardDocument> card(AccountId reader, String book, String name) {
    Readable readable = require(reader, book);
    return books
        .object(readable.book(), name)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such object"));
  }

  static byte[] text(Document<CardDocument> card) {
    return CollectionViews.bytes(card);
  }
}
