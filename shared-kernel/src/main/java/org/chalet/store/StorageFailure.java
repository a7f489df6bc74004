package org.chalet.store;

/**
 * The storage engine cannot do what was asked: says what and where. Nothing that was acknowledged
 * is lost.
 */
public class StorageFailure extends RuntimeException {
  public StorageFailure(String message) {
    super(message);
  }

  public StorageFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
