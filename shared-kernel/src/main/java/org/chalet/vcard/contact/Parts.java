package org.chalet.vcard.contact;

import java.util.List;

/** Every field whose items are properties. */
final class Parts {
  static final AffiliationPart ORGANIZATIONS = new AffiliationPart();
  static final AddressPart ADDRESSES = new AddressPart();
  static final RelatedPart RELATED = new RelatedPart();
  static final CustomPart CUSTOM = new CustomPart();

  /** All but custom ones, which are what none of these is. */
  static final List<Part<?>> ALL =
      List.of(
          TextPart.DISPLAY_NAME,
          ORGANIZATIONS,
          TextPart.TITLES,
          TextPart.ROLES,
          ValuePart.EMAILS,
          ValuePart.PHONES,
          ADDRESSES,
          ValuePart.URLS,
          ValuePart.MESSENGER,
          RELATED,
          DatePart.BIRTHDAY,
          DatePart.ANNIVERSARY,
          DatePart.OTHERS,
          TextPart.NOTES);

  private Parts() {}
}
