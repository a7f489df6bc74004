package org.chalet.command.registration;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.EventSourced;
import org.chalet.command.ExistingAccounts;
import org.chalet.command.calendar.Calendar;
import org.chalet.command.contact.AddressBook;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.Invitation;
import org.chalet.command.organization.Organization;

/** Registration; the aggregates belong to other contexts. */
public final class RegistrationWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    EventSourced<Organization> organizations =
        parts.eventSourced(Organization.TYPE, Organization.EVOLUTION, Organization.NONE);
    InvitationSecrets secrets = new InvitationSecrets(parts.vault());
    Joining joining =
        new Joining(
            organizations,
            new Aggregates<>(parts.repository(Invitation.class), Invitation::new),
            parts.states(),
            secrets,
            parts.clock());
    return List.of(
        new RegisterAccountHandler(
            new Aggregates<>(parts.repository(Account.class), Account::new),
            organizations,
            new Aggregates<>(parts.repository(Calendar.class), Calendar::new),
            new Aggregates<>(parts.repository(AddressBook.class), AddressBook::new),
            joining,
            secrets),
        new JoiningHandlers(
            joining, secrets, new ExistingAccounts(parts.states()), parts.reservations()));
  }
}
