package org.chalet.command.webhook;

/**
 * Where somebody wants to be told, and in what words.
 *
 * @param id local to the account
 * @param type token of a {@link PayloadType}
 * @param template with placeholders, see {@link WebhookTemplate}
 * @param secret proves to the receiver who calls, see {@link WebhookSignature}
 * @param created in epoch seconds
 */
record Webhook(
    String id,
    String account,
    String name,
    String url,
    String type,
    String template,
    String secret,
    long created) {
  /** In the vault. */
  String key() {
    return account + '/' + id;
  }

  Webhook withSecret(String other) {
    return new Webhook(id, account, name, url, type, template, other, created);
  }

  /** URLs of webhooks open doors, too. */
  @Override
  public String toString() {
    return "Webhook[" + id + "]";
  }
}
