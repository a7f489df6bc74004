package org.chalet.command.guard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.guard.MassChangeNoticed;

/** Tells the owner of a collection of a mass change, with a link that undoes it. */
final class MassChangeLetters {
  private static final Duration WORTH_SENDING = Duration.ofDays(3);

  private final StateReader states;
  private final MassChangeLinks links;
  private final Outbox outbox;
  private final InstantSource clock;

  MassChangeLetters(StateReader states, MassChangeLinks links, Outbox outbox, InstantSource clock) {
    this.states = states;
    this.links = links;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A room has no mailbox; nobody is written to for it. */
  void post(MassChangeNoticed change, String collection) {
    states
        .read(change.owner(), Contact.OF_ACCOUNT)
        .ifPresent(owner -> outbox.post(letter(change, collection, owner)));
  }

  private Letter letter(MassChangeNoticed change, String collection, Contact owner) {
    Map<String, String> values =
        Map.of(
            "name",
            collection,
            "client",
            client(change, owner.language()),
            "deleted",
            Integer.toString(change.deleted()),
            "changed",
            Integer.toString(change.rewritten()));
    return new Letter(
        owner.login(),
        owner.language(),
        change.held() ? "mass-change-held" : "mass-change",
        values,
        links.issue(change),
        clock.instant().plus(WORTH_SENDING));
  }

  /** Whose client, and what it is called where its owner gave it a name. */
  private String client(MassChangeNoticed change, String language) {
    String person =
        states.read(change.actor(), Contact.OF_ACCOUNT).map(Contact::name).orElse(change.actor());
    Optional<String> label =
        Optional.ofNullable(change.credential())
            .flatMap(credential ->
                states
                    .read(change.actor(), Devices.OF_ACCOUNT)
                    .flatMap(of -> Optional.ofNullable(of.labels().get(credential))));
    return label.map(device -> person + " (" + device + ')').orElse(person);
  }
}
