package org.chalet.command.agenda;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.ZoneOfAccount;
import org.chalet.command.identity.Guesses;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;

/** What people chose of their agendas. */
public final class Agendas {
  /** Where the link in each agenda leads to, and its POST. */
  public static final String PAGE = "/end-agenda";

  private static final LinkPurpose END = new LinkPurpose("agenda-end", Duration.ofDays(60));
  private static final String ACCOUNT = "account";

  private final AgendaShelf shelf;
  private final StateReader states;
  private final OneTimeLinks links;
  private final Guesses guesses;
  private final InstantSource clock;

  public Agendas(
      SecretVault vault,
      StateReader states,
      OneTimeLinks links,
      Guesses guesses,
      InstantSource clock) {
    this.shelf = new AgendaShelf(vault);
    this.states = states;
    this.links = links;
    this.guesses = guesses;
    this.clock = clock;
  }

  public Agenda of(AccountId account) {
    return shelf.find(account.raw()).orElseGet(() -> Agenda.none(account.raw()));
  }

  /** When it is told first is noted before it is kept: a note without an agenda leads nowhere. */
  void choose(Agenda agenda) {
    if (agenda.on()) {
      schedule(agenda);
    }
    shelf.keep(agenda);
  }

  /** The person's clock is another now. */
  void reschedule(String account) {
    shelf.find(account).filter(Agenda::on).ifPresent(this::schedule);
  }

  private void schedule(Agenda agenda) {
    @Nullable ZoneId zone = zone(agenda.account());
    if (zone != null) {
      LocalDate day = AgendaTimes.next(agenda, zone, clock.instant());
      shelf.schedule(agenda.account(), day, AgendaTimes.due(agenda, day, zone));
    }
  }

  /** Null where there is no such account, or no longer. */
  @Nullable ZoneId zone(String account) {
    return states.read(account, ZoneOfAccount.EVOLUTION).map(ZoneId::of).orElse(null);
  }

  /** What ends them, good for each agenda by itself, and again: people click twice. */
  String endLink(String account, LocalDate day) {
    String token = links.issue(END, account + '/' + day, Map.of(ACCOUNT, account));
    return PAGE + "?token=" + token;
  }

  /**
   * Whether a link would end somebody's agendas.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public void look(String token, @Nullable String address) {
    String unused = account(token, address);
  }

  /**
   * Ends them, by whoever has the link.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public void end(String token, @Nullable String address) {
    shelf.find(account(token, address)).map(Agenda::off).ifPresent(shelf::keep);
  }

  private String account(String token, @Nullable String address) {
    return guesses.link(END, token, address, () -> links.look(END, token).field(ACCOUNT));
  }
}
