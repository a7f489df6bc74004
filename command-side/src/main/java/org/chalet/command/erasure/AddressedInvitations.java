package org.chalet.command.erasure;

import java.util.Collection;
import java.util.List;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;

/** Which invitations, open or closed, know one of these addresses. */
public interface AddressedInvitations {
  record Addressed(OrganizationId organization, InvitationId invitation) {}

  List<Addressed> to(Collection<EmailAddress> addresses);
}
