package org.chalet.kernel.value;

/** {@code invitation:<local>}. */
public record InvitationId(String raw) {
  public InvitationId {
    raw = Ids.of("invitation", raw);
  }

  public static InvitationId ofLocal(String local) {
    return new InvitationId("invitation:" + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
