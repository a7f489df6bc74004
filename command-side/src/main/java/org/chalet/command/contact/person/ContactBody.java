package org.chalet.command.contact.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.chalet.command.rest.Fields;
import org.chalet.vcard.contact.Affiliation;
import org.chalet.vcard.contact.Contact;
import org.chalet.vcard.contact.ContactValue;
import org.chalet.vcard.contact.CustomField;
import org.chalet.vcard.contact.PersonName;
import org.chalet.vcard.contact.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a contact; an absent one stays as it is, an empty text or list takes it away.
 *
 * @param birthday {@code 1980-05-01}, or {@code --05-01} where the year is not known
 * @param custom properties that have no field of their own
 */
@Schema(name = "ContactBody")
record ContactBody(
    @Nullable String displayName,
    @Nullable Name name,
    @Nullable List<@Nullable String> nicknames,
    @Nullable List<@Nullable Organization> organizations,
    @Nullable List<@Nullable String> titles,
    @Nullable List<@Nullable String> roles,
    @Nullable List<@Nullable Value> emails,
    @Nullable List<@Nullable Value> phones,
    @Nullable List<@Nullable Address> addresses,
    @Nullable List<@Nullable Value> urls,
    @Nullable List<@Nullable Value> ims,
    @Nullable List<@Nullable Value> related,
    @Nullable String birthday,
    @Nullable String anniversary,
    @Nullable List<@Nullable Value> dates,
    @Nullable List<@Nullable String> notes,
    @Nullable List<@Nullable String> categories,
    @Nullable List<@Nullable Custom> custom) {

  @Schema(name = "ContactName")
  record Name(
      @Nullable String family,
      @Nullable String given,
      @Nullable String additional,
      @Nullable String prefix,
      @Nullable String suffix) {
    PersonName toName() {
      return new PersonName(
          line(family), line(given), line(additional), line(prefix), line(suffix));
    }
  }

  @Schema(name = "ContactOrganization")
  record Organization(@Nullable String name, @Nullable List<@Nullable String> units) {
    Affiliation toAffiliation() {
      return new Affiliation(line(name), texts("units", units));
    }
  }

  /**
   * @param types as {@code home}, {@code work}, {@code cell}
   * @param label in words of one's own
   * @param service of an instant messenger
   */
  @Schema(name = "ContactValue")
  record Value(
      @Nullable String value,
      @Nullable List<@Nullable String> types,
      @Nullable String label,
      @Nullable Boolean preferred,
      @Nullable String service) {
    ContactValue toValue() {
      return new ContactValue(
          Fields.required("value", value).strip(),
          tokens(types),
          label,
          preferred != null && preferred,
          service);
    }
  }

  @Schema(name = "ContactAddress")
  record Address(
      @Nullable String box,
      @Nullable String extended,
      @Nullable String street,
      @Nullable String city,
      @Nullable String region,
      @Nullable String postcode,
      @Nullable String country,
      @Nullable List<@Nullable String> types,
      @Nullable String label,
      @Nullable Boolean preferred) {
    PostalAddress toAddress() {
      return new PostalAddress(
          line(box),
          line(extended),
          line(street),
          line(city),
          line(region),
          line(postcode),
          line(country),
          tokens(types),
          label,
          preferred != null && preferred);
    }
  }

  @Schema(name = "ContactCustom")
  record Custom(@Nullable String name, @Nullable String value, @Nullable String label) {
    CustomField toField() {
      return new CustomField(
          Fields.required("name", name).strip().toUpperCase(Locale.ROOT),
          Fields.required("value", value).strip(),
          label);
    }
  }

  Contact toContact() {
    return new Contact(
        displayName == null ? null : displayName.strip(),
        name == null ? null : name.toName(),
        nicknames == null ? null : texts("nicknames", nicknames),
        each("organizations", organizations, Organization::toAffiliation),
        titles == null ? null : texts("titles", titles),
        roles == null ? null : texts("roles", roles),
        each("emails", emails, Value::toValue),
        each("phones", phones, Value::toValue),
        each("addresses", addresses, Address::toAddress),
        each("urls", urls, Value::toValue),
        each("ims", ims, Value::toValue),
        each("related", related, Value::toValue),
        birthday == null ? null : birthday.strip(),
        anniversary == null ? null : anniversary.strip(),
        each("dates", dates, Value::toValue),
        notes == null ? null : texts("notes", notes),
        categories == null ? null : texts("categories", categories),
        each("custom", custom, Custom::toField));
  }

  private static <B, T> @Nullable List<T> each(
      String what, @Nullable List<@Nullable B> bodies, Function<B, T> as) {
    return bodies == null ? null : Fields.elements(what, bodies).stream().map(as).toList();
  }

  private static List<String> texts(String what, @Nullable List<@Nullable String> texts) {
    return texts == null
        ? List.of()
        : Fields.elements(what, texts).stream().map(String::strip).toList();
  }

  private static List<String> tokens(@Nullable List<@Nullable String> types) {
    return texts("types", types).stream().map(type -> type.toLowerCase(Locale.ROOT)).toList();
  }

  private static String line(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").strip();
  }
}
