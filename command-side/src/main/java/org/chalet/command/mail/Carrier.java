package org.chalet.command.mail;

/** Takes mails out of the house, one at a time. */
public interface Carrier extends AutoCloseable {
  /** Tries once; takes its time, but a bounded one. Says by its answer what went wrong. */
  Delivery carry(Mail mail);

  /** Nothing is to be carried for a while: connections may go. */
  void rest();

  @Override
  default void close() {
    rest();
  }
}
