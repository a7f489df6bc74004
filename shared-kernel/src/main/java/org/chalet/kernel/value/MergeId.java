package org.chalet.kernel.value;

/** {@code merge:<local>}. */
public record MergeId(String raw) {
  public MergeId {
    raw = Ids.of("merge", raw);
  }

  public static MergeId ofLocal(String local) {
    return new MergeId("merge:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
