package org.chalet.kernel.value;

/** {@code hold:<local>}. */
public record HoldId(String raw) {
  public HoldId {
    raw = Ids.of("hold", raw);
  }

  public static HoldId ofLocal(String local) {
    return new HoldId("hold:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
