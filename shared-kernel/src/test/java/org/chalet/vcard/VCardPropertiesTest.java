package org.chalet.vcard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.Rejected;

class VCardPropertiesTest {
  @Property(tries = 300)
  void merging_twice_is_merging_once_and_keeps_the_reference(
      @ForAll("cards") byte[] reference,
      @ForAll("cards") byte[] first,
      @ForAll("cards") byte[] second) {
    List<byte[]> duplicates = List.of(first, second);
    byte[] once = Merge.into(reference, duplicates);
    assertThat(new String(Merge.into(once, duplicates), UTF_8)).isEqualTo(new String(once, UTF_8));
    AddressObject before = AddressObject.of(reference, Limits.OBJECT);
    AddressObject after = AddressObject.of(once, Limits.OBJECT);
    assertThat(after.uid()).isEqualTo(before.uid());
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.card().properties())
        .containsAll(
            before.card().properties().stream().filter(property -> !property.isBlank()).toList());
  }

  @Property(tries = 300)
  void what_is_written_is_read_again_in_either_version(@ForAll("cards") byte[] bytes) {
    for (String version : List.of("3.0", "4.0")) {
      VCard converted = VCards.parse(VCards.convert(bytes, version)).getFirst();
      assertThat(converted.version()).isEqualTo(version);
      assertThat(VCards.parse(VCards.write(converted))).containsExactly(converted);
    }
  }

  @Property(tries = 500)
  void any_bytes_give_a_result_or_a_refusal(@ForAll byte[] bytes) {
    readEverything(bytes);
  }

  @Property(tries = 1000)
  void any_mixture_of_lines_gives_a_result_or_a_refusal(@ForAll("lines") List<String> lines) {
    readEverything(("BEGIN:VCARD\n" + String.join("\n", lines) + "\nEND:VCARD").getBytes(UTF_8));
    readEverything(String.join("\r\n", lines).getBytes(UTF_8));
  }

  private static void readEverything(byte[] bytes) {
    try {
      AddressObject.of(bytes, Limits.OBJECT);
      VCards.split(bytes)
          .forEach(card ->
              Merge.into(card, List.of(VCards.convert(card, "4.0"), VCards.convert(card, "3.0"))));
      Merge.into(bytes, List.of(bytes));
    } catch (Rejected refused) {
      assertThat(refused.detail()).isNotEmpty();
    } catch (RuntimeException unexpected) {
      fail("not a refusal for:\n" + new String(bytes, UTF_8), unexpected);
    }
  }

  @Provide
  Arbitrary<byte[]> cards() {
    Arbitrary<String> version = Arbitraries.of("3.0", "4.0");
    return Combinators.combine(version, lines())
        .as((number, lines) -> {
          List<String> safe =
              lines.stream()
                  .filter(line ->
                      !line.matches(
                          "(?i)(\\w+\\.)?(BEGIN|END|VERSION|UID)[:;].*|.*QUOTED-PRINTABLE.*"))
                  .toList();
          return VCardsTest.bytes(
              number, ("UID:u" + number + lines.size() + "\n" + String.join("\n", safe)).strip());
        });
  }

  @Provide
  Arbitrary<List<String>> lines() {
    Arbitrary<String> groups = Arbitraries.of("", "", "item1.", "item2.", "A.");
    Arbitrary<String> names =
        Arbitraries.of(
            "FN",
            "N",
            "EMAIL",
            "TEL",
            "ADR",
            "URL",
            "NOTE",
            "BDAY",
            "ANNIVERSARY",
            "PHOTO",
            "KEY",
            "CATEGORIES",
            "NICKNAME",
            "X-ABLabel",
            "X-ABRELATEDNAMES",
            "KIND",
            "MEMBER",
            "X-ADDRESSBOOKSERVER-MEMBER",
            "GEO",
            "REV",
            "LABEL",
            "ORG",
            "VERSION",
            "UID",
            "BEGIN",
            "END",
            "AGENT",
            "x-other");
    Arbitrary<String> parameters =
        Arbitraries.of(
            "",
            "",
            ";TYPE=HOME",
            ";type=pref",
            ";HOME;PREF",
            ";ENCODING=b;TYPE=JPEG",
            ";ENCODING=QUOTED-PRINTABLE",
            ";VALUE=uri",
            ";PREF=1",
            ";LABEL=\"a^nb\"",
            ";CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE",
            ";MEDIATYPE=image/png");
    Arbitrary<String> values =
        Arbitraries.of(
            "",
            ";;;;",
            "Doe;Jane;;;",
            "Jane",
            "jane@x.org",
            "JANE@X.ORG",
            "+41 79 1",
            "0041791",
            "a,b\\,c,,a",
            "1990-01-02",
            "19900102",
            "--0102",
            "1604-01-02T10:20:30Z",
            "47.1;8.5",
            "geo:1,2",
            "data:image/png;base64,AAAA",
            "AAAA",
            "group",
            "=4A=",
            "=",
            "\\",
            "tel:+1;ext=2",
            "VCARD",
            "3.0",
            "4.0",
            "https://x.org/");
    return Combinators.combine(groups, names, parameters, values)
        .as((group, name, parameter, value) -> group + name + parameter + ":" + value)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
