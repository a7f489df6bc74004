package org.chalet.kernel.value;

/** {@code account:<local>}. */
public record AccountId(String raw) {
  public AccountId {
    raw = Ids.of("account", raw);
  }

  public static AccountId ofLocal(String local) {
    return new AccountId("account:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
