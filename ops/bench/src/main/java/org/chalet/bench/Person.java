package org.chalet.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chalet.file.NodeId;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.OrganizationId;

/** Somebody who writes a history, and what this person has at the moment; used by one caller. */
final class Person {
  final AccountId account;
  final OrganizationId organization;
  final CalendarId calendar;
  final AddressBookId addressBook;
  final List<String> events = new ArrayList<>();
  final List<String> cards = new ArrayList<>();
  final List<NodeId> folders = new ArrayList<>();
  boolean administers;

  Person(
      AccountId account,
      OrganizationId organization,
      CalendarId calendar,
      AddressBookId addressBook) {
    this.account = account;
    this.organization = organization;
    this.calendar = calendar;
    this.addressBook = addressBook;
  }

  static <T> T any(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
