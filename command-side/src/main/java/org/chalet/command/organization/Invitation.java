package org.chalet.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationReissued;
import org.chalet.organization.InviteUser;

/** An invitation: good for one person, until it expires, is accepted, declined or withdrawn. */
public final class Invitation {
  static final Duration LIFETIME = Duration.ofDays(30);

  private static final int MOST_REISSUES = 3;
  private static final Duration REISSUES_WITHIN = Duration.ofDays(1);

  @AggregateIdentifier private String id = "";
  private boolean issued;
  private boolean open;
  private String organization = "";
  private String email = "";
  private String language = "";
  private Instant expires = Instant.EPOCH;
  private final Deque<Instant> reissues = new ArrayDeque<>();

  Invitation() {}

  /** A fresh one, not issued yet. */
  public Invitation(String id) {
    this.id = id;
  }

  void issue(InviteUser command, String actor, String checkedLanguage, Instant now) {
    if (issued) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this invitation's id is in use");
    }
    apply(
        new InvitationIssued(
            id,
            command.organization().raw(),
            command.email().raw(),
            command.offer().role(),
            actor,
            checkedLanguage,
            now.plus(LIFETIME).getEpochSecond()));
  }

  /** Makes it good for a further month, a few times a day. */
  void reissue(String actor, Instant now) {
    verifyOpen();
    reissues.removeIf(then -> !then.plus(REISSUES_WITHIN).isAfter(now));
    if (reissues.size() >= MOST_REISSUES) {
      throw new Rejected(
          ErrorCode.TOO_MANY_REQUESTS,
          "an invitation is sent again at most " + MOST_REISSUES + " times a day",
          Duration.between(now, reissues.getFirst().plus(REISSUES_WITHIN)));
    }
    apply(new InvitationReissued(id, actor, now.plus(LIFETIME).getEpochSecond()));
  }

  /** Uses it up. */
  public void accept(Instant now) {
    verifyOpen();
    if (!now.isBefore(expires)) {
      throw notValid();
    }
    close("accepted");
  }

  /** The invited person does not come; also when it is too late to come. */
  public void decline() {
    verifyOpen();
    close("declined");
  }

  void withdraw() {
    if (open) {
      close("withdrawn");
    }
  }

  EmailAddress email() {
    return new EmailAddress(email);
  }

  String language() {
    return language;
  }

  private void close(String because) {
    apply(new InvitationClosed(id, organization, email, because));
  }

  private void verifyOpen() {
    if (!open) {
      throw notValid();
    }
  }

  private static Rejected notValid() {
    return new Rejected(
        ErrorCode.INVITATION_NOT_VALID, "this invitation was used, withdrawn, or has expired");
  }

  @EventSourcingHandler
  void evolve(InvitationIssued event) {
    id = event.invitation();
    issued = true;
    open = true;
    organization = event.organization();
    email = event.email();
    language = event.language();
    expires = Instant.ofEpochSecond(event.expires());
  }

  @EventSourcingHandler
  void evolve(InvitationReissued event) {
    expires = Instant.ofEpochSecond(event.expires());
    reissues.addLast(expires.minus(LIFETIME));
  }

  @EventSourcingHandler
  void evolve(InvitationClosed event) {
    open = false;
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    id = event.owner();
    issued = true;
    open = false;
    email = "";
  }
}
