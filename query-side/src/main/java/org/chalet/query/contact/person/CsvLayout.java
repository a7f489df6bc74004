package org.chalet.query.contact.person;

import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.vcard.contact.Contact;

/** How a program wants contacts in CSV files. */
interface CsvLayout {
  List<String> columns();

  /** A field for each column. */
  List<String> fields(Contact contact);

  static CsvLayout of(String name) {
    return switch (name) {
      case "google" -> new GoogleCsv();
      case "outlook" -> new OutlookCsv();
      default -> throw new Rejected(ErrorCode.INVALID_VALUE, "a layout is google or outlook");
    };
  }
}
