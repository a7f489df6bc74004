package org.chalet.identity;

import org.chalet.kernel.message.EventName;

/**
 * The account came in through this organization, {@code organization:…}: when its managers remove
 * the person they decide what becomes of the person's collections; nobody else does. It ends with
 * {@link HomeOrganizationEnded}.
 */
@EventName("identity.home-organization-set")
public record HomeOrganizationSet(String account, String organization) implements IdentityEvent {}
