package org.chalet.vcard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;

/** Delivery labels: a property of its own beside ADR in 3.0, a parameter of ADR in 4.0. */
final class AddressLabels {
  private AddressLabels() {}

  /** A label without an address of the same types stays where it is. */
  static VCard intoAddresses(VCard card) {
    List<CardProperty> properties = new ArrayList<>(card.properties());
    for (CardProperty label : card.properties("LABEL")) {
      for (int i = 0; i < properties.size(); i++) {
        CardProperty address = properties.get(i);
        if (address.name().equals("ADR")
            && address.parameter("LABEL").isEmpty()
            && sameTypes(address, label)) {
          properties.set(i, address.with(Parameter.of("LABEL", label.text())));
          properties.remove(label);
          break;
        }
      }
    }
    return new VCard(properties);
  }

  private static boolean sameTypes(CardProperty address, CardProperty label) {
    return new HashSet<>(address.types()).equals(new HashSet<>(label.types()));
  }

  static VCard outOfAddresses(VCard card) {
    List<CardProperty> properties = new ArrayList<>();
    for (CardProperty property : card.properties()) {
      boolean labelled = property.name().equals("ADR") && property.parameter("LABEL").isPresent();
      properties.add(labelled ? property.without("LABEL") : property);
      if (labelled) {
        String label = Escapes.escape(property.parameter("LABEL").orElse(""));
        properties.add(property.without("LABEL").named("LABEL").grouped("").withValue(label));
      }
    }
    return new VCard(properties);
  }
}
