package org.chalet.command.scheduling;

import org.chalet.command.StateReader;
import org.chalet.command.calendar.Owners;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.icalendar.entry.Organizer;
import org.chalet.kernel.value.AccountId;

/** Owners of calendars as their accounts know them. */
public final class Persons implements Owners {
  private static final String USUAL = "en";

  private final Contacts contacts;

  public Persons(StateReader states) {
    this.contacts = new Contacts(states);
  }

  @Override
  public Organizer organizer(AccountId account) {
    Contact known = contacts.of(account);
    return new Organizer(known.login().raw(), known.name());
  }

  @Override
  public String language(AccountId account) {
    return contacts.find(account).map(Contact::language).orElse(USUAL);
  }
}
