package org.chalet.command.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.util.List;
import org.chalet.command.Secrets;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;

/** Webhooks of accounts. They are no history: their URLs open doors, as their secrets do. */
public final class Webhooks {
  private static final int ID_LETTERS = 16;
  private static final int MOST_NAME = 100;
  private static final int MOST_URL = 2000;
  private static final int MOST_TEMPLATE = 8000;
  private static final int LAST_PORT = 65_535;

  private final WebhookShelf shelf;
  private final WebhookSender sender;
  private final InstantSource clock;

  public Webhooks(SecretVault vault, WebhookSender sender, InstantSource clock) {
    this.shelf = new WebhookShelf(vault);
    this.sender = sender;
    this.clock = clock;
  }

  /** What people choose of a webhook. */
  record Wanted(String name, String url, String type, String template) {
    static Wanted of(Webhook webhook) {
      return new Wanted(webhook.name(), webhook.url(), webhook.type(), webhook.template());
    }

    /** Without the URL, which opens doors. */
    @Override
    public String toString() {
      return "Wanted";
    }
  }

  /** The oldest first. */
  List<Webhook> of(AccountId account) {
    return shelf.of(account.raw());
  }

  /**
   * @throws Rejected UNKNOWN_WEBHOOK
   */
  Webhook one(AccountId account, String id) {
    return shelf
        .find(account.raw(), id)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_WEBHOOK, "you have no such webhook"));
  }

  /**
   * With a new secret. Many who do so at once may have a few too many.
   *
   * @throws Rejected INVALID_VALUE, PRIVATE_ADDRESS, TOO_MANY_WEBHOOKS
   */
  Webhook create(AccountId account, Wanted wanted) {
    verify(wanted);
    if (of(account).size() >= WebhookShelf.MOST_WEBHOOKS) {
      throw new Rejected(
          ErrorCode.TOO_MANY_WEBHOOKS,
          "an account has at most " + WebhookShelf.MOST_WEBHOOKS + " of them");
    }
    Webhook webhook =
        new Webhook(
            Secrets.letters(ID_LETTERS),
            account.raw(),
            wanted.name().strip(),
            wanted.url(),
            wanted.type(),
            wanted.template(),
            WebhookSignature.freshSecret(),
            clock.instant().getEpochSecond());
    shelf.keep(webhook);
    return webhook;
  }

  /**
   * @throws Rejected UNKNOWN_WEBHOOK, INVALID_VALUE, PRIVATE_ADDRESS
   */
  Webhook change(AccountId account, String id, Wanted wanted) {
    Webhook before = one(account, id);
    verify(wanted);
    Webhook after =
        new Webhook(
            before.id(),
            before.account(),
            wanted.name().strip(),
            wanted.url(),
            wanted.type(),
            wanted.template(),
            before.secret(),
            before.created());
    shelf.keep(after);
    return after;
  }

  /**
   * The former secret proves nothing from now on.
   *
   * @throws Rejected UNKNOWN_WEBHOOK
   */
  Webhook renewSecret(AccountId account, String id) {
    Webhook renewed = one(account, id).withSecret(WebhookSignature.freshSecret());
    shelf.keep(renewed);
    return renewed;
  }

  /**
   * What waits to be told is not told any more.
   *
   * @throws Rejected UNKNOWN_WEBHOOK
   */
  void delete(AccountId account, String id) {
    Webhook there = one(account, id);
    if (!shelf.remove(there.account(), there.id())) {
      throw new Rejected(ErrorCode.UNKNOWN_WEBHOOK, "you have no such webhook");
    }
  }

  /**
   * The newest first.
   *
   * @throws Rejected UNKNOWN_WEBHOOK
   */
  List<KeptCall> calls(AccountId account, String id) {
    Webhook there = one(account, id);
    return shelf.calls(there.account(), there.id());
  }

  private void verify(Wanted wanted) {
    bounded("name", wanted.name().strip(), MOST_NAME);
    bounded("url", wanted.url(), MOST_URL);
    bounded("template", wanted.template(), MOST_TEMPLATE);
    if (wanted.name().codePoints().anyMatch(Character::isISOControl)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a name is one line");
    }
    PayloadType type =
        PayloadType.of(wanted.type())
            .orElseThrow(
                () -> new Rejected(ErrorCode.INVALID_VALUE, "there is no such type of webhooks"));
    new WebhookTemplate(type, wanted.template()).verify();
    if (!sender.admits(url(wanted.url()))) {
      throw new Rejected(
          ErrorCode.PRIVATE_ADDRESS, "webhooks are called in the open network alone");
    }
  }

  private static void bounded(String field, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new Rejected(ErrorCode.INVALID_VALUE, field + " has 1 to " + most + " characters");
    }
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      boolean port = url.getPort() == -1 || url.getPort() > 0 && url.getPort() <= LAST_PORT;
      if (web && port && url.getHost() != null && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException noUrl) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this is no URL");
    }
    throw new Rejected(
        ErrorCode.INVALID_VALUE, "a URL of HTTPS or HTTP is needed, without user or password");
  }
}
