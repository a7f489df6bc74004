package org.chalet.kernel.value;

/** {@code share-offer:<local>}. */
public record ShareOfferId(String raw) {
  private static final String KIND = "share-offer";

  public ShareOfferId {
    raw = Ids.of(KIND, raw);
  }

  public static ShareOfferId ofLocal(String local) {
    return new ShareOfferId(KIND + ':' + local);
  }

  public String local() {
    return Ids.local(raw);
  }

  @Override
  public String toString() {
    return raw;
  }
}
