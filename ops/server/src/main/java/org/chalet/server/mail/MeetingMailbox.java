package org.chalet.server.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.chalet.kernel.rule.Rejected;
import org.chalet.server.settings.ImapServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into a mailbox for mails about meetings. What was taken in, or refused, is marked as read;
 * what was refused is flagged too, for the operator to look at. A mail that a crash leaves unread
 * is read again, and taken in once all the same.
 */
public final class MeetingMailbox {
  private static final Logger LOG = LoggerFactory.getLogger(MeetingMailbox.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_AT_ONCE = 200;
  private static final int LARGEST = 10 * 1024 * 1024;

  private final ImapServer server;
  private final IncomingMeetings incoming;

  public MeetingMailbox(ImapServer server, IncomingMeetings incoming) {
    this.server = server;
    this.incoming = incoming;
  }

  /** Takes in what is unread. */
  public void round(BooleanSupplier mayGoOn) {
    try (Store store = session().getStore(server.tls() ? "imaps" : "imap")) {
      store.connect(server.host(), server.port(), server.user(), server.password());
      try (Folder inbox = store.getFolder("INBOX")) {
        inbox.open(Folder.READ_WRITE);
        Message[] unread = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        for (int i = 0; i < Math.min(unread.length, MOST_AT_ONCE) && mayGoOn.getAsBoolean(); i++) {
          take(unread[i]);
        }
      }
    } catch (MessagingException unreachable) {
      LOG.warn("The mailbox for meetings at {} cannot be read: {}", server, unreachable.toString());
    }
  }

  private void take(Message message) throws MessagingException {
    try {
      if (message.getSize() > LARGEST) {
        throw new IOException("the mail is too large");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      incoming.take(MeetingMail.read(bytes.toByteArray()), null, "mailbox");
    } catch (Rejected refused) {
      LOG.info("A mail about a meeting was refused: {}", refused.code());
      message.setFlag(Flags.Flag.FLAGGED, true);
    } catch (IOException unreadable) {
      LOG.info("A mail in the mailbox for meetings cannot be read: {}", unreadable.toString());
      message.setFlag(Flags.Flag.FLAGGED, true);
    }
    message.setFlag(Flags.Flag.SEEN, true);
  }

  private Session session() {
    Properties all = new Properties();
    for (String prefix : new String[] {"mail.imap.", "mail.imaps."}) {
      all.put(prefix + "connectiontimeout", String.valueOf(PATIENCE.toMillis()));
      all.put(prefix + "timeout", String.valueOf(PATIENCE.toMillis()));
      all.put(prefix + "writetimeout", String.valueOf(PATIENCE.toMillis()));
      all.put(prefix + "peek", "true");
      all.put(prefix + "ssl.checkserveridentity", "true");
    }
    return Session.getInstance(all);
  }
}
