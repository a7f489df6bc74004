package org.chalet.vcard.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card says. Read from a card every list is there; in a change, null leaves a field as it
 * is, and an empty list or text takes it away.
 *
 * @param displayName FN
 * @param organizations with their departments
 * @param ims addresses of instant messengers, as URIs or names
 * @param related other people, by name or URI
 * @param birthday {@code 1980-05-01}, {@code --05-01} where the year is not known, or as the card
 *     has it
 * @param anniversary likewise
 * @param dates others than these two
 * @param categories names of groups that the card says itself
 * @param custom every other property that people may want to see
 */
public record Contact(
    @Nullable String displayName,
    @Nullable PersonName name,
    @Nullable List<String> nicknames,
    @Nullable List<Affiliation> organizations,
    @Nullable List<String> titles,
    @Nullable List<String> roles,
    @Nullable List<ContactValue> emails,
    @Nullable List<ContactValue> phones,
    @Nullable List<PostalAddress> addresses,
    @Nullable List<ContactValue> urls,
    @Nullable List<ContactValue> ims,
    @Nullable List<ContactValue> related,
    @Nullable String birthday,
    @Nullable String anniversary,
    @Nullable List<ContactValue> dates,
    @Nullable List<String> notes,
    @Nullable List<String> categories,
    @Nullable List<CustomField> custom) {}
