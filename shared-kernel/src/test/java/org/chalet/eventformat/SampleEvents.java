package org.chalet.eventformat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chalet.contact.ContactsMerged;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.InvitationOffer;
import org.chalet.product.OfferedAccess;

/** One event of each type, with every field set, the same every time. */
final class SampleEvents {
  private static final Map<String, String> IDS =
      Map.ofEntries(
          Map.entry("organization", "organization:acme"),
          Map.entry("account", "account:AB12345"),
          Map.entry("owner", "account:AB12345"),
          Map.entry("founder", "account:AB12345"),
          Map.entry("calendar", "calendar:work"),
          Map.entry("addressBook", "addressbook:friends"),
          Map.entry("invitation", "invitation:7f3a"),
          Map.entry("merge", "merge:9c1d"),
          Map.entry("mark", "duplicates:3f2a"),
          Map.entry("message", "itip:3d5c"),
          Map.entry("sender", "mailto:anna@example.org"),
          Map.entry("recipient", "mailto:ben@example.org"),
          Map.entry("node", "node:report"),
          Map.entry("source", "node:draft"),
          Map.entry("parent", "drive:AB12345"),
          Map.entry("hold", "hold:6b1f"),
          Map.entry("product", "product:drive"),
          Map.entry("team", "team:design"),
          Map.entry("holder", "team:design"),
          Map.entry("room", "room:attic"),
          Map.entry("grantee", "team:design"),
          Map.entry("sharee", "account:CD67890"),
          Map.entry("offer", "share-offer:1a2b"),
          Map.entry("through", "organization:acme"),
          Map.entry("level", "edit"),
          Map.entry("url", "https://example.org/secret.ics"),
          Map.entry("transfer", "transfer:5e2b"),
          Map.entry("email", "anna@example.org"),
          Map.entry("formerEmail", "meier@example.org"));

  private SampleEvents() {}

  static Event of(EventTypes.Type type) {
    RecordComponent[] components = type.payload().getRecordComponents();
    Class<?>[] parameters =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = Arrays.stream(components).map(SampleEvents::value).toArray();
    try {
      return type.payload().getDeclaredConstructor(parameters).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("no sample of " + type.name(), e);
    }
  }

  private static Object value(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class) {
      return IDS.getOrDefault(component.getName(), component.getName() + " é\r\n\"1\"");
    } else if (type == long.class || type == int.class) {
      return type == long.class ? (Object) 1_790_000_000L : (Object) 7;
    } else if (type == boolean.class) {
      return true;
    } else if (type == CollectionProperties.class) {
      return new CollectionProperties(
          "Work", "All of it", "#1a2b3cff", 3L, "BEGIN:VCALENDAR", Map.of("{urn:x}y", "<y/>"));
    } else if (type == ContactPreferences.class) {
      return new ContactPreferences(true, List.of("payment"), List.of("new-user"));
    } else if (type == InvitationOffer.class) {
      return new InvitationOffer(
          "collaborator",
          true,
          List.of(new OfferedAccess("product:drive", true, List.of("technical"))),
          List.of("team:design"),
          new ContactPreferences(true, List.of("payment"), List.of("new-user")));
    } else if (component.getName().equals("absorbed")) {
      return List.of(new ContactsMerged.Absorbed("b.vcf", "uid-b", "BEGIN:VCARD"));
    } else if (component.getName().equals("cards")) {
      return List.of("a.vcf", "b.vcf");
    } else if (component.getName().equals("times")) {
      return List.of(1_790_003_600L, 1_790_007_200L);
    } else if (type == List.class) {
      return List.of("VEVENT", "VTODO");
    }
    throw new IllegalStateException("no sample value for " + component);
  }
}
