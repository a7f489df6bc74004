package org.chalet.kernel.value;

/** {@code transfer:<local>}. */
public record TransferId(String raw) {
  public TransferId {
    raw = Ids.of("transfer", raw);
  }

  public static TransferId ofLocal(String local) {
    return new TransferId("transfer:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
