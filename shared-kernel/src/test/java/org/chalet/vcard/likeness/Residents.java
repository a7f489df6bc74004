package org.chalet.vcard.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * People who live together, work together, and are named after each other; always the same for a
 * seed.
 */
final class Residents {
  static final List<List<String>> GIVEN =
      List.of(
          List.of(
              "William",
              "Robert",
              "Richard",
              "Elizabeth",
              "Margaret",
              "Michael",
              "James",
              "Katherine",
              "Alexander",
              "Thomas",
              "Daniel",
              "Joseph",
              "Samuel",
              "Andrew",
              "Benjamin",
              "Jennifer",
              "Rebecca",
              "Victoria",
              "Timothy",
              "Grace",
              "Oliver",
              "Emily",
              "Kevin",
              "Sarah",
              "Gemma",
              "Callum",
              "Imogen",
              "Rhys",
              "Siobhan",
              "Nigel"),
          List.of(
              "Johannes",
              "Maximilian",
              "Sebastian",
              "Tobias",
              "Wolfgang",
              "Jürg",
              "Jörg",
              "Jürgen",
              "Ulrich",
              "Ursula",
              "Elisabeth",
              "Hans Peter",
              "Anna Maria",
              "Käthe",
              "Günther",
              "Matthias",
              "Stefan",
              "Franziska",
              "Gabriela",
              "Andreas",
              "Beat",
              "Urs",
              "Regula",
              "Lena",
              "Marlene",
              "Swantje",
              "Thorben",
              "Wiebke",
              "Götz",
              "Annegret"),
          List.of(
              "François",
              "Étienne",
              "Jean-Pierre",
              "Hélène",
              "Amélie",
              "Benoît",
              "Dominique",
              "Françoise",
              "Guillaume",
              "Isabelle",
              "Céline",
              "Véronique",
              "Frédéric",
              "Mathieu",
              "Stéphane",
              "Nicolas",
              "Valérie",
              "Laurent",
              "Aurélie",
              "Yves",
              "Thibault",
              "Maëlle",
              "Gwenaëlle",
              "Cédric",
              "Clémence"),
          List.of(
              "Giuseppe",
              "Francesco",
              "Giovanni",
              "Caterina",
              "Alessandro",
              "Alessandra",
              "Elisabetta",
              "Vincenzo",
              "Matteo",
              "Stefania",
              "Lorenzo",
              "Chiara",
              "Federico",
              "Margherita",
              "Luca",
              "Giulia",
              "Paolo",
              "Antonio",
              "Salvatore",
              "Nicolò",
              "Tiziano",
              "Ginevra",
              "Ludovica",
              "Ettore",
              "Raffaele"));

  private static final List<List<String>> FAMILY =
      List.of(
          List.of(
              "Smith",
              "Johnson",
              "Williams",
              "Brown",
              "Taylor",
              "Wilson",
              "Evans",
              "Walker",
              "Wright",
              "Thompson",
              "O'Connor",
              "McDonald",
              "Whitfield",
              "Ashworth",
              "Pemberton",
              "Hargreaves"),
          List.of(
              "Müller",
              "Meier",
              "Meyer",
              "Schmid",
              "Schmidt",
              "Keller",
              "Weiß",
              "Strauß",
              "Schäfer",
              "Köhler",
              "Böhm",
              "Grünwald",
              "Zürcher",
              "Baumann",
              "von Arx",
              "Ammann",
              "Brunner",
              "Huber",
              "Gerber",
              "Frey",
              "Steiner",
              "Schütz",
              "Möckli",
              "Wüthrich"),
          List.of(
              "Dubois",
              "Lefèvre",
              "Moreau",
              "Girard",
              "Rousseau",
              "Fournier",
              "de la Tour",
              "Bérard",
              "Chevalier",
              "Perrin",
              "Gauthier",
              "Béguin",
              "Delacrétaz",
              "Favre",
              "Rochat"),
          List.of(
              "Rossi",
              "Russo",
              "Ferrari",
              "Esposito",
              "Bianchi",
              "Romano",
              "Colombo",
              "Ricci",
              "D'Angelo",
              "Marino",
              "Bernasconi",
              "Pedrazzini",
              "Lombardi",
              "Fontana",
              "Cattaneo"));

  private static final List<String> FIRST =
      List.of(
          "Al", "Ber", "Cor", "Dan", "Fal", "Gar", "Hol", "Kal", "Lan", "Mar", "Nor", "Pel", "Ros",
          "Sal", "Wel");
  private static final List<String> MIDDLE =
      List.of("ba", "de", "fi", "go", "lu", "me", "ni", "po", "ri", "ta", "vo", "zi");
  private static final List<List<String>> LAST =
      List.of(
          List.of("ton", "ford", "ley", "wood", "field"),
          List.of("mann", "berger", "hofer", "bühl", "stätter"),
          List.of("rand", "vière", "mont", "court", "gnac"),
          List.of("relli", "zzi", "ndola", "tti", "nesi"));

  private static final List<String> COUNTRIES = List.of("GB", "DE", "CH", "FR", "IT");
  private static final List<String> DIAL = List.of("+44", "+49", "+41", "+33", "+39");
  private static final List<String> PROVIDERS =
      List.of("gmail.com", "bluewin.ch", "gmx.de", "orange.fr", "libero.it", "example.org");
  private static final List<String> STREETS =
      List.of(
          "Bahnhofstrasse",
          "Rue du Lac",
          "Via Roma",
          "High Street",
          "Lindenweg",
          "Avenue de la Gare");

  /** Somebody, with all there is to know. */
  record Resident(
      int id,
      String given,
      String family,
      String suffix,
      String birthday,
      String mail,
      String workMail,
      String mobile,
      String home,
      String office,
      String company,
      String address,
      String country,
      String familyMail) {}

  private record Household(
      String family, String home, String address, String mail, int language, int country) {}

  private record Company(String name, String office, String info, String domain) {}

  private final Random random;
  private final List<Resident> residents = new ArrayList<>();
  private final List<Company> companies = new ArrayList<>();
  private int numbers = 2_000_000;

  private Residents(Random random, int count) {
    this.random = random;
    for (int i = 0; i < 1 + count / 15; i++) {
      String domain = "firm" + i + ".example";
      companies.add(
          new Company("Firm " + i + " AG", number(random.nextInt(5)), "info@" + domain, domain));
    }
    while (residents.size() < count) {
      addHousehold();
    }
  }

  static List<Resident> of(Random random, int count) {
    return new Residents(random, count).residents;
  }

  private void addHousehold() {
    int language = random.nextInt(4);
    int country = random.nextInt(5);
    int house = residents.size();
    String family = family(language);
    Household household =
        new Household(
            family,
            number(country),
            (1000 + random.nextInt(9000))
                + "|"
                + STREETS.get(random.nextInt(STREETS.size()))
                + ' '
                + house,
            "family" + house + "@" + PROVIDERS.get(random.nextInt(PROVIDERS.size())),
            language,
            country);
    int size = random.nextInt(100) < 70 ? 1 : 2 + random.nextInt(4);
    List<String> names = new ArrayList<>(GIVEN.get(language));
    java.util.Collections.shuffle(names, random);
    for (int i = 0; i < size; i++) {
      add(household, names.get(i), "", birthday(), size > 1);
    }
    if (size > 2 && random.nextInt(6) == 0) {
      Resident parent = residents.getLast();
      add(household, parent.given(), random.nextBoolean() ? "Jr." : "jun.", birthday(), true);
    } else if (size > 1 && random.nextInt(6) == 0) {
      add(household, names.get(size), "", residents.getLast().birthday(), true);
    }
  }

  private String family(int language) {
    List<String> names = FAMILY.get(language);
    if (random.nextBoolean()) {
      return FIRST.get(random.nextInt(FIRST.size()))
          + MIDDLE.get(random.nextInt(MIDDLE.size()))
          + LAST.get(language).get(random.nextInt(LAST.get(language).size()));
    }
    String name = names.get(random.nextInt(names.size()));
    return random.nextInt(12) == 0 ? name + '-' + names.get(random.nextInt(names.size())) : name;
  }

  private void add(
      Household household, String given, String suffix, String birthday, boolean lives) {
    int id = residents.size();
    Company company = companies.get(random.nextInt(companies.size()));
    boolean works = random.nextInt(3) > 0;
    String local = Folding.of(given).replace(" ", "") + '.' + id;
    residents.add(
        new Resident(
            id,
            given,
            household.family,
            suffix,
            birthday,
            local + '@' + PROVIDERS.get(random.nextInt(PROVIDERS.size())),
            works ? local + '@' + company.domain : "",
            number(household.country),
            household.home,
            works ? company.office : "",
            works ? company.name : "",
            household.address,
            COUNTRIES.get(household.country),
            lives && random.nextBoolean()
                ? household.mail
                : works && random.nextInt(4) == 0 ? company.info : ""));
  }

  private String birthday() {
    return "%04d-%02d-%02d"
        .formatted(1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
  }

  private String number(int country) {
    String prefix = List.of("2070", "3022", "4432", "1423", "0612").get(country);
    return DIAL.get(country) + prefix + numbers++ % 10_000_000;
  }
}
