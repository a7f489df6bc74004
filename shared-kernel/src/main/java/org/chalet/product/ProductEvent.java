package org.chalet.product;

import org.chalet.kernel.message.Event;

/** What happened to the products of an organization, in its stream; refers to people by id only. */
public sealed interface ProductEvent extends Event
    permits AccessGranted,
        AccessWithdrawn,
        EverythingGranted,
        EverythingWithdrawn,
        FutureAccessGranted,
        FutureAccessWithdrawn,
        ProductAdded,
        ProductManagementBlocked,
        ProductManagementUnblocked,
        ProductMovedIn,
        ProductMovedOut,
        ProductRemoved,
        ProductRenamed,
        TransferOffered,
        TransferWithdrawn {
  /** {@code organization:…}. */
  String organization();
}
