package org.chalet.kernel.value;

/** {@code hand-over:<local>}. */
public record HandOverId(String raw) {
  public HandOverId {
    raw = Ids.of("hand-over", raw);
  }

  public static HandOverId ofLocal(String local) {
    return new HandOverId("hand-over:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
