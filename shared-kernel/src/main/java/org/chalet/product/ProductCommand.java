package org.chalet.product;

import org.chalet.organization.ToOrganization;

/** A command about the products of one organization. */
public sealed interface ProductCommand extends ToOrganization
    permits AcceptTransfer,
        AddProduct,
        BlockProduct,
        GrantAccess,
        GrantEverything,
        GrantFutureAccess,
        MoveProduct,
        OfferTransfer,
        RemoveProduct,
        RenameProduct,
        UnblockProduct,
        WithdrawAccess,
        WithdrawEverything,
        WithdrawFutureAccess,
        WithdrawTransfer {}
