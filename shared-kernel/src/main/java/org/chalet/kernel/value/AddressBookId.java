package org.chalet.kernel.value;

/** {@code addressbook:<local>}. */
public record AddressBookId(String raw) {
  public AddressBookId {
    raw = Ids.of("addressbook", raw);
  }

  public static AddressBookId ofLocal(String local) {
    return new AddressBookId("addressbook:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
