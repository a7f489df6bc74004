package org.chalet.command.registration;

import org.axonframework.commandhandling.CommandHandler;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.Secrets;
import org.chalet.command.calendar.Calendar;
import org.chalet.command.contact.AddressBook;
import org.chalet.command.identity.Account;
import org.chalet.command.organization.Organization;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;

/** Registers an account with all that comes with it, in one commit. */
public final class RegisterAccountHandler {
  private final Aggregates<Account> accounts;
  private final EventSourced<Organization> organizations;
  private final Aggregates<Calendar> calendars;
  private final Aggregates<AddressBook> books;
  private final Joining joining;
  private final InvitationSecrets secrets;

  RegisterAccountHandler(
      Aggregates<Account> accounts,
      EventSourced<Organization> organizations,
      Aggregates<Calendar> calendars,
      Aggregates<AddressBook> books,
      Joining joining,
      InvitationSecrets secrets) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.calendars = calendars;
    this.books = books;
    this.joining = joining;
    this.secrets = secrets;
  }

  /** Open to anybody: whoever sends it becomes the account. */
  @CommandHandler
  Registered handle(RegisterAccount command) {
    accounts.tell(command.account().raw(), account -> account.decide(command));
    InvitationId invitation = command.invitation();
    OrganizationId organization = invitation == null ? open(command) : join(command, invitation);
    accounts.tell(command.account().raw(), account -> account.comeInThrough(organization));
    DefaultNames names = DefaultNames.in(command.language());
    CalendarId calendar = CalendarId.ofLocal(Secrets.letters());
    calendars.tell(calendar.raw(), c -> c.createDefault(command.account(), names.calendar()));
    AddressBookId book = AddressBookId.ofLocal(Secrets.letters());
    books.tell(book.raw(), b -> b.createDefault(command.account(), names.addressBook()));
    return new Registered(command.account(), organization, calendar, book);
  }

  private OrganizationId open(RegisterAccount command) {
    OrganizationId organization = OrganizationId.ofLocal(Secrets.letters());
    String wanted = command.organizationName();
    organizations.decide(
        organization.raw(),
        o ->
            wanted == null
                ? o.openOwn(organization, command.account())
                : o.open(organization, wanted, command.account()));
    return organization;
  }

  private OrganizationId join(RegisterAccount command, InvitationId invitation) {
    secrets.verify(invitation, command.invitationSecret());
    return joining.accept(invitation, command.account());
  }
}
