package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ResourceName;

/** The account has seen what it was told about a share, and does not want to be told again. */
public record DismissNotification(AccountId account, ResourceName notification)
    implements Command {}
