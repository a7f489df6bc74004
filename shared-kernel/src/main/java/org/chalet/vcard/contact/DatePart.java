package org.chalet.vcard.contact;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.vcard.CardDates;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/**
 * Dates, as {@code 1980-05-01} or {@code --05-01}.
 *
 * @param name of the property that a new one gets in 3.0
 * @param modern likewise in 4.0
 */
record DatePart(String name, String modern) implements Part<ContactValue> {
  static final DatePart BIRTHDAY = new DatePart("BDAY", "BDAY");
  static final DatePart ANNIVERSARY = new DatePart("X-ANNIVERSARY", "ANNIVERSARY");
  static final DatePart OTHERS = new DatePart("X-ABDATE", "X-ABDATE");

  private static final Pattern BASIC = Pattern.compile("(\\d{4}|--)(\\d{2})(\\d{2})(T.*)?");
  private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-|--)(\\d{2})-(\\d{2})");

  @Override
  public boolean is(CardProperty property) {
    return !property.isBlank() && (property.name().equals(name) || property.name().equals(modern));
  }

  @Override
  public ContactValue read(CardProperty property, @Nullable String label) {
    String basic = CardDates.toBasic(property).value().strip();
    Matcher date = BASIC.matcher(basic);
    String text = property.text().strip();
    if (date.matches()) {
      String year = date.group(1).equals("--") ? "--" : date.group(1) + '-';
      text = year + date.group(2) + '-' + date.group(3);
    }
    return new ContactValue(
        text, Types.of(property), Labels.shown(label), Types.preferred(property), null);
  }

  @Override
  public CardProperty write(ContactValue item, @Nullable CardProperty former, String version) {
    boolean isModern = version.equals("4.0");
    CardProperty property = former == null ? CardProperty.of(isModern ? modern : name, "") : former;
    if (former == null || !read(former, null).value().equals(item.value())) {
      ContactRules.verifyDate(item.value());
      CardProperty basic =
          property.without("VALUE", "X-APPLE-OMIT-YEAR").withValue(basic(item.value()));
      property = isModern ? basic : CardDates.toExtended(basic);
    }
    return Types.with(property, item.types(), item.preferred(), version);
  }

  static boolean isDate(String text) {
    return WRITTEN.matcher(text).matches();
  }

  private static String basic(String date) {
    return date.startsWith("--")
        ? "--" + date.substring(2).replace("-", "")
        : date.replace("-", "");
  }

  @Override
  public @Nullable String label(ContactValue item) {
    return item.label();
  }

  @Override
  public boolean alike(ContactValue one, ContactValue other) {
    return one.value().equals(other.value()) || Objects.equals(one.label(), other.label());
  }
}
