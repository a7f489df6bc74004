package org.chalet.server.mail;

import org.chalet.command.mail.Carrier;
import org.chalet.command.mail.Delivery;
import org.chalet.command.mail.Mail;

/** Sends nothing: mails stay for the operator to read. */
public final class LocalCapture implements Carrier {
  @Override
  public Delivery carry(Mail mail) {
    return Delivery.CAPTURED;
  }

  @Override
  public void rest() {}
}
