package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The organization has this logo; {@code logo} is the SHA-256 of a PNG in the blob store. */
@EventName("organization.logo-changed")
public record LogoChanged(String organization, String logo) implements OrganizationEvent {}
