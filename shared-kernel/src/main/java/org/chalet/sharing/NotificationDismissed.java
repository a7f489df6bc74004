package org.chalet.sharing;

import org.chalet.kernel.message.EventName;

/**
 * An account has seen what it was told about a share.
 *
 * @param notification its name among those of the account
 */
@EventName("sharing.notification-dismissed")
public record NotificationDismissed(String account, String notification) implements SharingEvent {
  @Override
  public String owner() {
    return account;
  }
}
