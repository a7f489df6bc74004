package org.chalet.kernel.value;

/** {@code team:<local>}. */
public record TeamId(String raw) {
  public TeamId {
    raw = Ids.of("team", raw);
  }

  public static TeamId ofLocal(String local) {
    return new TeamId("team:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
