package org.chalet.kernel.message;

/** An event that holds a person's data: its payload is stored encrypted under the owner's key. */
public interface PersonalEvent extends Event {
  /** Whose key: {@code account:…}, {@code organization:…} or {@code invitation:…}. */
  String owner();
}
