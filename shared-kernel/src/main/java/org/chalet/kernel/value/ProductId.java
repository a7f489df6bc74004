package org.chalet.kernel.value;

/** {@code product:<local>}. */
public record ProductId(String raw) {
  public ProductId {
    raw = Ids.of("product", raw);
  }

  public static ProductId ofLocal(String local) {
    return new ProductId("product:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
