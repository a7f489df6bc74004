package org.chalet.query.directory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;
import org.chalet.query.membership.Person;
import org.chalet.vcard.CardProperty;
import org.chalet.vcard.VCard;

/**
 * A card of the directory, vCard 3.0. Groups are written as address books on Apple's devices write
 * them; in vCard 4.0 they become KIND and MEMBER (RFC 6350, 6.1.4 and 6.6.5).
 *
 * @param called its FN
 */
record DirectoryCard(String uid, String called, VCard card) {
  private static final String PRODUCT = "-//Chalet//Directory//EN";

  /** The same for ever, and the same in every organization. */
  static String uidOf(String subject) {
    byte[] name = ("directory/" + subject).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString();
  }

  /** Its last path segment. */
  static String nameOf(String uid) {
    return uid + ".vcf";
  }

  static DirectoryCard of(Person person) {
    String uid = uidOf(person.account());
    String called = person.called();
    List<CardProperty> properties = head(uid, called, partsOf(called));
    String email = person.email();
    if (email != null) {
      Parameter internet = Parameter.of("TYPE", "INTERNET");
      properties.add(new CardProperty("", "EMAIL", List.of(internet), Escapes.escape(email)));
    }
    return new DirectoryCard(uid, called, new VCard(properties));
  }

  static DirectoryCard of(TeamDocument team) {
    String uid = uidOf(team.team());
    List<CardProperty> properties = head(uid, team.name(), Escapes.escape(team.name()) + ";;;;");
    properties.add(CardProperty.of("X-ADDRESSBOOKSERVER-KIND", "group"));
    for (String member : team.shown()) {
      properties.add(CardProperty.of("X-ADDRESSBOOKSERVER-MEMBER", "urn:uuid:" + member));
    }
    return new DirectoryCard(uid, team.name(), new VCard(properties));
  }

  private static List<CardProperty> head(String uid, String called, String parts) {
    return new ArrayList<>(
        List.of(
            CardProperty.of("VERSION", "3.0"),
            CardProperty.of("PRODID", PRODUCT),
            CardProperty.of("UID", uid),
            CardProperty.of("FN", Escapes.escape(called)),
            CardProperty.of("N", parts)));
  }

  /** N: the last word is the family's, as far as anybody can tell. */
  private static String partsOf(String called) {
    int last = called.strip().lastIndexOf(' ');
    String given = last < 0 ? called : called.substring(0, last);
    String family = last < 0 ? "" : called.substring(last + 1);
    return Escapes.escape(family) + ';' + Escapes.escape(given.strip()) + ";;;";
  }
}
