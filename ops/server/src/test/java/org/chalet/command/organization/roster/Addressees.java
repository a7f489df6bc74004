package org.chalet.command.organization.roster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chalet.command.mail.Carrier;
import org.chalet.command.mail.Delivery;
import org.chalet.command.mail.Mail;

/** Notes to whom mail was carried. */
final class Addressees implements Carrier {
  final List<String> all = new CopyOnWriteArrayList<>();

  @Override
  public Delivery carry(Mail mail) {
    all.add(mail.to().raw());
    return Delivery.CAPTURED;
  }

  @Override
  public void rest() {}
}
