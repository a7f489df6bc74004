package org.chalet.query.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddressBookQueryTest {
  private static final String PEOPLE = "/dav/addressbooks/anna/people/";

  private final DavServer dav = new DavServer();

  @BeforeEach
  void fill() {
    dav.ask("MKCOL", PEOPLE)
        .body(
            "<mkcol xmlns='DAV:'><set><prop><resourcetype><collection/>"
                + "<addressbook xmlns='urn:ietf:params:xml:ns:carddav'/></resourcetype></prop>"
                + "</set></mkcol>")
        .answer();
    put("lea", Texts.card("lea", "Lea Rossi", "lea@example.org"));
    put("luc", Texts.card("luc", "Luc Müller", "luc@example.com"));
    put("jan", Texts.card("jan", "Jan Favre\\, Dr.", "jan@example.org"));
  }

  @Test
  void findsByNameWhateverTheCase() {
    assertThat(names(filter("FN", text("contains", "lea ROSSI")))).containsExactly("lea");
    assertThat(names(filter("FN", text("contains", "MÜLLER")))).containsExactly("luc");
    assertThat(names(filter("FN", text("starts-with", "l")))).containsExactly("lea", "luc");
    assertThat(names(filter("FN", text("ends-with", ", Dr.")))).containsExactly("jan");
    assertThat(names(filter("EMAIL", text("equals", "LUC@example.com")))).containsExactly("luc");
    assertThat(names(filter("FN", text("contains", "example")))).isEmpty();
    assertThat(names(filter("UID", text("equals", "jan")))).containsExactly("jan");
  }

  @Test
  void findsByWhatIsNotIndexed() {
    assertThat(names(filter("X-OWN", text("contains", "kept")))).hasSize(3);
    assertThat(names(filter("NOTE", "<c:is-not-defined/>"))).hasSize(3);
    assertThat(
            names(
                filter(
                    "EMAIL",
                    "<c:param-filter name='TYPE'><c:text-match>work</c:text-match>"
                        + "</c:param-filter>")))
        .hasSize(3);
    assertThat(names(filter("FN", "<c:text-match negate-condition='yes'>lea</c:text-match>")))
        .containsExactlyInAnyOrder("luc", "jan");
  }

  @Test
  void combinesFilters() {
    String both =
        "<c:prop-filter name='FN'>"
            + text("contains", "l")
            + "</c:prop-filter>"
            + "<c:prop-filter name='EMAIL'>"
            + text("ends-with", ".org")
            + "</c:prop-filter>";
    assertThat(names("<c:filter test='allof'>" + both + "</c:filter>")).containsExactly("lea");
    assertThat(names("<c:filter>" + both + "</c:filter>"))
        .containsExactlyInAnyOrder("lea", "luc", "jan");
    assertThat(names("<c:filter/>")).hasSize(3);
  }

  @Test
  void aLimitIsKept() {
    var answer = query("<c:filter/><c:limit><c:nresults>2</c:nresults></c:limit>");
    assertThat(answer.xml())
        .containsOnlyOnce("HTTP/1.1 507 Insufficient Storage")
        .matches("(.*\\.vcf){2}.*")
        .doesNotMatch("(.*\\.vcf){3}.*");
    assertThat(query("<c:filter/><c:limit><c:nresults>3</c:nresults></c:limit>").xml())
        .doesNotContain("507");
  }

  @Test
  void filtersThatCannotBeAreRefused() {
    for (String filter :
        List.of(
            "<c:filter test='x'/>",
            "<c:filter><c:nonsense/></c:filter>",
            "<c:filter><c:prop-filter/></c:filter>",
            filter("FN", text("sounds-like", "x")))) {
      var answer = query(filter);
      assertThat(answer.status()).as(filter).isEqualTo(403);
      assertThat(answer.xml()).startsWith("<d:error><card:supported-filter><card:");
    }
  }

  @Test
  void aCollationThatIsNotOfferedIsNamed() {
    var answer = query(filter("FN", "<c:text-match collation='i;klingon'>x</c:text-match>"));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.xml()).startsWith("<d:error><card:supported-collation/>");
  }

  @Test
  void textsAreComparedInTheWayThatIsAskedFor() {
    String name = "<c:text-match collation='%s' match-type='%s'>%s</c:text-match>";
    assertThat(names(filter("FN", name.formatted("i;octet", "starts-with", "lea")))).isEmpty();
    assertThat(names(filter("FN", name.formatted("i;octet", "equals", "Lea Rossi"))))
        .containsExactly("lea");
    assertThat(names(filter("FN", name.formatted("i;ascii-casemap", "contains", "mÜller"))))
        .isEmpty();
    assertThat(names(filter("FN", name.formatted("i;ascii-casemap", "contains", "LLER"))))
        .containsExactly("luc");
  }

  @Test
  void conditionsOfOnePropertyCombineByItsOwnTest() {
    String two = text("contains", "lea") + text("contains", "rossi");
    String any =
        "<c:filter><c:prop-filter name='FN' test='%s'>" + two + "</c:prop-filter></c:filter>";
    put("ann", Texts.card("ann", "Ann Rossi", "ann@example.org"));
    assertThat(names(any.formatted("anyof"))).containsExactlyInAnyOrder("lea", "ann");
    assertThat(names(any.formatted("allof"))).containsExactly("lea");
    String parameter =
        "<c:param-filter name='TYPE'><c:text-match match-type='equals'>home</c:text-match>"
            + "</c:param-filter>";
    assertThat(names(filter("EMAIL", parameter))).isEmpty();
    assertThat(
            names(
                filter(
                    "EMAIL", "<c:param-filter name='PREF'><c:is-not-defined/></c:param-filter>")))
        .hasSize(4);
  }

  @Test
  void somePropertiesOfCardsCanBeChosen() {
    var answer =
        dav.ask("REPORT", PEOPLE)
            .body(
                "<c:addressbook-query xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:d='DAV:'>"
                    + "<d:prop><c:address-data version='4.0'><c:prop name='FN'/><c:prop name='EMAIL'"
                    + " novalue='yes'/></c:address-data></d:prop>"
                    + filter("FN", text("contains", "lea"))
                    + "</c:addressbook-query>")
            .answer();
    assertThat(answer.xml())
        .contains(
            "<card:address-data>BEGIN:VCARD&#13;\nVERSION:4.0&#13;\nFN:Lea Rossi&#13;\n"
                + "EMAIL;TYPE=WORK:&#13;\nEND:VCARD&#13;\n</card:address-data>");
  }

  private static String filter(String property, String inner) {
    return "<c:filter><c:prop-filter name='"
        + property
        + "'>"
        + inner
        + "</c:prop-filter></c:filter>";
  }

  private static String text(String type, String text) {
    return "<c:text-match collation='i;unicode-casemap' match-type='"
        + type
        + "'>"
        + text
        + "</c:text-match>";
  }

  private void put(String name, String card) {
    assertThat(dav.ask("PUT", PEOPLE + name + ".vcf").body(card).answer().status()).isEqualTo(201);
  }

  private List<String> names(String filter) {
    return Pattern.compile("<d:href>" + PEOPLE + "([^<]*).vcf</d:href>")
        .matcher(query(filter).xml())
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  private DavServer.Answer query(String filter) {
    return dav.ask("REPORT", PEOPLE)
        .with("Depth", "1")
        .body(
            "<c:addressbook-query xmlns:c='urn:ietf:params:xml:ns:carddav' xmlns:d='DAV:'><d:prop>"
                + "<d:getetag/></d:prop>"
                + filter
                + "</c:addressbook-query>")
        .answer();
  }
}
