package org.chalet.command.guard;

import java.time.Duration;
import java.util.Map;
import org.chalet.command.identity.Guesses;
import org.chalet.command.link.Link;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.guard.MassChangeId;
import org.chalet.guard.MassChangeNoticed;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionId;
import org.jspecify.annotations.Nullable;

/** Links by which owners undo mass changes without signing in. */
public final class MassChangeLinks {
  /** Where the link in the letter leads to, and its POST. */
  public static final String PAGE = "/mass-change";

  private static final LinkPurpose UNDO = new LinkPurpose("mass-change", Duration.ofDays(14));
  private static final String CHANGE = "change";
  private static final String OWNER = "owner";

  private final OneTimeLinks links;

  public MassChangeLinks(OneTimeLinks links) {
    this.links = links;
  }

  /** A mass change, and who owns what was changed. */
  public record Asked(MassChangeId change, AccountId owner) {}

  String issue(MassChangeNoticed change) {
    String id = new MassChangeId(new CollectionId(change.collection()), change.first()).toString();
    return PAGE
        + "?token="
        + links.issue(UNDO, change.owner() + '/' + id, Map.of(CHANGE, id, OWNER, change.owner()));
  }

  /**
   * What the link is about; it stays good.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public Asked look(String token, @Nullable String address, Guesses guesses) {
    Link link = guesses.link(UNDO, token, address, () -> links.look(UNDO, token));
    return new Asked(MassChangeId.of(link.field(CHANGE)), new AccountId(link.field(OWNER)));
  }
}
