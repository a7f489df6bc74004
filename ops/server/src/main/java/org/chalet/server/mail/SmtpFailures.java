package org.chalet.server.mail;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.chalet.command.mail.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What the answers of a mail server mean for a mail (RFC 5321, 4.2). */
final class SmtpFailures {
  private static final int SERVICE_CLOSING = 421;
  private static final List<Integer> NOT_SIGNED_IN = List.of(530, 534, 535, 538);

  private SmtpFailures() {}

  /** Of a failure after the connection was there. */
  static Delivery delivery(MessagingException failure) {
    List<Exception> all = new ArrayList<>();
    for (@Nullable Exception at = failure; at != null; at = next(at)) {
      all.add(at);
    }
    for (Exception one : all) {
      if (one instanceof SMTPAddressFailedException address) {
        return ofCode(address.getReturnCode(), address);
      }
      if (one instanceof SMTPSenderFailedException sender) {
        return Delivery.unreachable(
            "the server does not take mail-from, it answered " + sender.getReturnCode());
      }
    }
    return failure instanceof SMTPSendFailedException sending
        ? ofCode(sending.getReturnCode(), sending)
        : Delivery.deferred(String.valueOf(failure.getMessage()));
  }

  /** What lies behind a failure to connect. */
  static String reason(MessagingException failure) {
    Throwable last = failure;
    for (Throwable at = failure; at != null; at = at.getCause()) {
      last = at;
    }
    return String.valueOf(last.getMessage()).strip();
  }

  private static Delivery ofCode(int code, MessagingException failure) {
    if (code == SERVICE_CLOSING || NOT_SIGNED_IN.contains(code)) {
      return Delivery.unreachable("the server answered " + code);
    }
    String said = String.valueOf(failure.getMessage()).strip();
    return code >= 500 && code < 600 ? Delivery.refused(said) : Delivery.deferred(said);
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
  }
}
