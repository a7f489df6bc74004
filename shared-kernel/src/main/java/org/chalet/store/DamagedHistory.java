package org.chalet.store;

/** The log is not what was written: Chalet refuses to go on with it. */
public final class DamagedHistory extends StorageFailure {
  private final long position;

  /**
   * @param position the first position that cannot be trusted
   */
  public DamagedHistory(long position, String message) {
    super(message);
    this.position = position;
  }

  public long position() {
    return position;
  }
}
