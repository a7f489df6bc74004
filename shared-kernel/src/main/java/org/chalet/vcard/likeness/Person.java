package org.chalet.vcard.likeness;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card made ready to be compared.
 *
 * @param card its name
 * @param address empty where there is none
 */
record Person(
    String card,
    PersonName name,
    Set<String> mails,
    Set<String> phones,
    String organization,
    @Nullable Birthday birthday,
    String address) {

  static Person of(String card, CardTraits traits, PhoneKeys numbers) {
    Set<String> mails = new LinkedHashSet<>(4);
    traits.mails().forEach(mail -> mails.add(MailKey.of(mail)));
    mails.add(MailKey.of(traits.formatted()));
    mails.remove("");
    Set<String> phones = new LinkedHashSet<>(4);
    String region =
        traits.country().isEmpty() ? null : PhoneKeys.regionNamed(traits.country()).orElse(null);
    traits.phones().forEach(phone -> phones.add(numbers.of(phone, region)));
    phones.remove("");
    return new Person(
        card,
        PersonName.of(traits),
        mails,
        phones,
        Folding.of(traits.organization()).strip(),
        Birthday.of(traits.birthday()),
        String.join(" ", Folding.words(traits.address())));
  }

  /** Whether the two would be counted as two people who share what both have. */
  boolean isAnother(Person other) {
    return isSomebodyElse(other)
        || !name.suffix().equals(other.name.suffix())
        || NameMatch.of(name, other.name) == NameMatch.OTHER_FAMILY && !isBornWith(other);
  }

  private boolean isBornWith(Person other) {
    return birthday != null && birthday.isWhole() && birthday.equals(other.birthday);
  }

  /** Whether no two cards of one person could say this. */
  boolean isSomebodyElse(Person other) {
    return NameMatch.of(name, other.name).isOfTwo()
        || !name.suffix().equals(other.name.suffix())
            && !name.suffix().isEmpty()
            && !other.name.suffix().isEmpty()
        || birthday != null && other.birthday != null && birthday.contradicts(other.birthday);
  }
}
