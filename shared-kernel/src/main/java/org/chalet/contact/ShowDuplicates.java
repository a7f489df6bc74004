package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/**
 * Takes back that cards are not of one person.
 *
 * @param mark {@code duplicates:…}
 */
public record ShowDuplicates(AddressBookId addressBook, String mark) implements Command {}
