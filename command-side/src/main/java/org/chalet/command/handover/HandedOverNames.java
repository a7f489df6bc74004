package org.chalet.command.handover;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.command.registration.DefaultNames;
import org.chalet.kernel.value.AccountId;
import org.chalet.organization.HandOverBegun;

/** What receivers see: "Calendar of Anna", in their language, unlike any other name of theirs. */
final class HandedOverNames {
  private static final String BUNDLE = HandedOverNames.class.getPackageName() + ".handed-over";
  private static final int LONGEST = 240;

  private final StateReader states;
  private final Holdings holdings;

  HandedOverNames(StateReader states, Holdings holdings) {
    this.states = states;
    this.holdings = holdings;
  }

  String of(HandOverBegun plan, String collection, AccountId receiver) {
    String language = contact(receiver.raw()).map(Contact::language).orElse("en");
    String person = contact(plan.account()).map(Contact::name).orElse(plan.account());
    String own = ownName(plan, collection, language);
    String pattern =
        ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(language),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
            .getString("name");
    String name = MessageFormat.format(pattern, own, person);
    return free(name.substring(0, Math.min(name.length(), LONGEST)), receiver);
  }

  private Optional<Contact> contact(String account) {
    return states.read(account, Contact.OF_ACCOUNT);
  }

  private String ownName(HandOverBegun plan, String collection, String language) {
    DefaultNames usual = DefaultNames.in(language);
    String kind = collection.startsWith("calendar:") ? usual.calendar() : usual.addressBook();
    AccountId owner = new AccountId(plan.account());
    return Stream.of(holdings.of(owner), holdings.deletedOf(owner))
        .flatMap(List::stream)
        .filter(held -> held.id().equals(collection) && !held.isDefault())
        .map(Holdings.Held::name)
        .filter(name -> !name.isBlank())
        .findFirst()
        .orElse(kind);
  }

  private String free(String name, AccountId receiver) {
    Set<String> taken =
        holdings.of(receiver).stream().map(Holdings.Held::name).collect(Collectors.toSet());
    String free = name;
    for (int number = 2; taken.contains(free); number++) {
      free = name + " (" + number + ')';
    }
    return free;
  }
}
