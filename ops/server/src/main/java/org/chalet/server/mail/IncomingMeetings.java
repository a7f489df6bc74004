package org.chalet.server.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.scheduling.TakeMail;
import org.jspecify.annotations.Nullable;

/** Takes in mails about meetings, for each of those recipients who have an account. */
public final class IncomingMeetings {
  private static final int MOST_RECIPIENTS = 100;

  private final Commands commands;
  private final SenderProof proof;

  /**
   * What became of a mail for one recipient.
   *
   * @param status as in SCHEDULE-STATUS, or the token of the refusal
   */
  public record Taken(String recipient, String status) {}

  public IncomingMeetings(Commands commands, SenderProof proof) {
    this.commands = commands;
    this.proof = proof;
  }

  /**
   * Takes the same mail in once, however often it comes.
   *
   * @param recipient to whom it was delivered; null for all whom it names
   * @throws Rejected why nobody got it
   */
  public List<Taken> take(MeetingMail mail, @Nullable EmailAddress recipient, String cause) {
    proof.verify(mail.sender(), mail.authentication());
    List<EmailAddress> recipients =
        recipient == null
            ? mail.recipients().stream().limit(MOST_RECIPIENTS).toList()
            : List.of(recipient);
    Rejected refusal = new Rejected(ErrorCode.NOT_FOUND, "the mail is for nobody here");
    List<Taken> taken = new ArrayList<>();
    boolean any = false;
    for (EmailAddress one : recipients) {
      try {
        taken.add(new Taken(one.raw(), send(mail, one, cause)));
        any = true;
      } catch (Rejected refused) {
        refusal = refused.code() == ErrorCode.NOT_FOUND ? refusal : refused;
        taken.add(new Taken(one.raw(), refused.code().token()));
      }
    }
    if (!any) {
      throw refusal;
    }
    return taken;
  }

  private String send(MeetingMail mail, EmailAddress recipient, String cause) {
    Trail trail = new Trail(Trail.SYSTEM, Client.SYSTEM, UUID.randomUUID().toString(), cause, null);
    return commands
        .send(new TakeMail(mail.id(), mail.sender(), recipient, mail.calendar()), trail)
        .as(String.class);
  }
}
