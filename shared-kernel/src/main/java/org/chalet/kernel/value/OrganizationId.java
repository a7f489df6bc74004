package org.chalet.kernel.value;

/** {@code organization:<local>}. */
public record OrganizationId(String raw) {
  public OrganizationId {
    raw = Ids.of("organization", raw);
  }

  public static OrganizationId ofLocal(String local) {
    return new OrganizationId("organization:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
