package org.chalet.kernel.value;

/** {@code apppassword:<local>}. */
public record AppPasswordId(String raw) {
  public AppPasswordId {
    raw = Ids.of("apppassword", raw);
  }

  public static AppPasswordId ofLocal(String local) {
    return new AppPasswordId("apppassword:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
