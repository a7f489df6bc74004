package org.chalet.contact;

/** The scopes in which contact names are unique. */
public final class ContactScopes {
  private ContactScopes() {}

  /** Segments of an owner's home; the holder is the address book. */
  public static String home(String owner) {
    return "addressbook-home/" + owner;
  }

  /** UIDs of an address book (RFC 6352, 5.1); the holder is the card's stream. */
  public static String uids(String addressBook) {
    return "card-uid/" + addressBook;
  }
}
