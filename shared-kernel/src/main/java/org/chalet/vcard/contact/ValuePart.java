package org.chalet.vcard.contact;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;
import org.chalet.vcard.CardProperty;
import org.jspecify.annotations.Nullable;

/**
 * Values with types: addresses, numbers, pages.
 *
 * @param name of the property that new ones get
 * @param scheme that goes without saying, as {@code mailto:}; empty for none
 * @param uri whether values are URIs, which are written without escapes
 */
record ValuePart(String name, String scheme, boolean uri) implements Part<ContactValue> {
  /** Properties of old programs, one for each service. */
  private static final Set<String> MESSENGERS =
      Set.of(
          "X-AIM",
          "X-ICQ",
          "X-JABBER",
          "X-MSN",
          "X-YAHOO",
          "X-SKYPE",
          "X-SKYPE-USERNAME",
          "X-GADUGADU",
          "X-GROUPWISE",
          "X-GOOGLE-TALK",
          "X-QQ");

  private static final String SERVICE = "X-SERVICE-TYPE";
  private static final String IMPP = "IMPP";

  static final ValuePart EMAILS = new ValuePart("EMAIL", "mailto:", false);
  static final ValuePart PHONES = new ValuePart("TEL", "tel:", false);
  static final ValuePart URLS = new ValuePart("URL", "", true);
  static final ValuePart MESSENGER = new ValuePart(IMPP, "", true);

  @Override
  public boolean is(CardProperty property) {
    return !property.isBlank()
        && (property.name().equals(name)
            || name.equals(IMPP) && MESSENGERS.contains(property.name()));
  }

  @Override
  public ContactValue read(CardProperty property, @Nullable String label) {
    String text = property.text().strip();
    boolean plain = !scheme.isEmpty() && text.toLowerCase(Locale.ROOT).startsWith(scheme);
    return new ContactValue(
        plain ? text.substring(scheme.length()) : text,
        Types.of(property),
        Labels.shown(label),
        Types.preferred(property),
        service(property));
  }

  private static @Nullable String service(CardProperty property) {
    return MESSENGERS.contains(property.name())
        ? property.name().substring(2).toLowerCase(Locale.ROOT)
        : property.parameter(SERVICE).orElse(null);
  }

  @Override
  public CardProperty write(ContactValue item, @Nullable CardProperty former, String version) {
    CardProperty property = former == null ? CardProperty.of(name, "") : former;
    String now = former == null ? "" : read(former, null).value();
    if (!now.equals(item.value())) {
      property =
          property.without("VALUE").withValue(uri ? item.value() : Escapes.escape(item.value()));
    }
    String service = item.service();
    if (service != null && !service.equals(service(property))) {
      property = property.named(name).without(SERVICE).with(Parameter.of(SERVICE, service));
    }
    return Types.with(property, item.types(), item.preferred(), version);
  }

  @Override
  public @Nullable String label(ContactValue item) {
    return item.label();
  }

  @Override
  public boolean alike(ContactValue one, ContactValue other) {
    return one.value().equals(other.value())
        || one.types().equals(other.types()) && Objects.equals(one.label(), other.label());
  }
}
