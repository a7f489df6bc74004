package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter there is, in every language. */
class LettersTest {
  private static final Set<String> KEYS = Set.of("subject", "text", "button");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z][a-zA-Z0-9-]*)}");
  private static final Wording WORDING = new Wording(() -> "https://chalet.example.org");

  private final LetterTexts texts = new LetterTexts();

  static Set<String> names() throws IOException, URISyntaxException {
    Set<String> names = new TreeSet<>();
    for (URL folder :
        Collections.list(
            LettersTest.class.getClassLoader().getResources("org/chalet/command/mail/letters"))) {
      try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(file -> file.endsWith(".properties"))
            .map(file -> file.replaceAll("(_[a-z]{2})?\\.properties$", ""))
            .forEach(names::add);
      }
    }
    return names;
  }

  @Test
  void there_are_letters() throws Exception {
    assertThat(names()).contains("test-greeting");
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_letter_says_the_same_in_all_languages(String name) {
    Set<String> placeholders = placeholders(texts.letter(name, "en"));
    for (String language : LetterTexts.LANGUAGES) {
      Properties file = texts.letter(name, language);
      assertThat(file.stringPropertyNames()).as(language).containsAll(Set.of("subject", "text"));
      assertThat(KEYS).as(language).containsAll(file.stringPropertyNames());
      assertThat(placeholders(file)).as(language).isEqualTo(placeholders);
      assertThat(file.keySet()).as(language).isEqualTo(texts.letter(name, "en").keySet());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_letter_can_be_written_in_every_language(String name) {
    Map<String, String> values = new HashMap<>();
    placeholders(texts.letter(name, "en")).forEach(p -> values.put(p, "<" + p + ">"));
    Set<String> subjects = new TreeSet<>();
    for (String language : List.of("en", "de-CH", "fr", "it", "rm")) {
      Mail mail = WORDING.write("1", Instant.EPOCH, letter(name, language, values));
      assertThat(mail.subject()).doesNotContain("\n", "{").hasSizeBetween(3, 150);
      assertThat(mail.text()).contains("https://chalet.example.org/x?a=1&b=2").doesNotContain("{");
      assertThat(mail.html())
          .contains("<html lang=\"" + mail.language() + "\">", "/x?a=1&amp;b=2\"")
          .doesNotContain("{name}");
      values.keySet().forEach(p -> assertThat(mail.html()).doesNotContain("<" + p + ">"));
      subjects.add(mail.subject());
    }
    assertThat(subjects).hasSize(4);
  }

  @Test
  void a_frame_is_there_in_every_language() {
    for (String language : LetterTexts.LANGUAGES) {
      assertThat(texts.frame(language).stringPropertyNames())
          .containsExactlyInAnyOrder("signature", "button", "link");
    }
  }

  @Test
  void a_name_cannot_break_out_of_a_line_turn_the_text_around_or_become_markup() {
    String name = "Eve\r\nBcc: all@example.org\u2028\u202Egro.elpmaxe\u2069 <script>\"'&";
    Mail mail =
        WORDING.write("1", Instant.EPOCH, letter("test-greeting", "en", Map.of("name", name)));
    assertThat(mail.subject())
        .doesNotContain("\r", "\n", "\u2028", "\u202E", "\u2069")
        .contains("Eve Bcc: all@example.org");
    assertThat(mail.text()).doesNotContain("\r", "\u202E");
    assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;&quot;&#39;&amp;");
  }

  @Test
  void what_people_call_things_leads_nowhere() {
    for (String name :
        List.of("https://evil.example/x", "Win: HTTP://evil.example", "www.evil.example")) {
      Mail mail =
          WORDING.write("1", Instant.EPOCH, letter("test-greeting", "en", Map.of("name", name)));
      for (String part : List.of(mail.subject(), mail.text(), mail.html())) {
        assertThat(part).contains("evil").doesNotContainIgnoringCase("evil.e", "://evil", "www.e");
      }
      assertThat(mail.text()).contains("https://chalet.example.org/x?a=1&b=2");
    }
    assertThat(Unlinked.of("see evil.example/x")).isEqualTo("see evil. example/x");
    for (String good : List.of("St. Gallen AG", "A/B: c", "anna@example.org", "Example.org")) {
      assertThat(Unlinked.of(good)).isEqualTo(good);
    }
  }

  @Test
  void a_value_is_not_filled_in_again() {
    Mail mail =
        WORDING.write(
            "1", Instant.EPOCH, letter("test-greeting", "en", Map.of("name", "{server}$1\\")));
    assertThat(mail.subject()).contains("{server}$1\\");
  }

  @Test
  void a_missing_value_is_noticed() {
    assertThatThrownBy(() -> WORDING.verify(letter("test-greeting", "en", Map.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{name}");
  }

  @Test
  void a_letter_leads_nowhere_else() {
    for (String link : List.of("//evil.example", "https://evil.example", "x")) {
      Letter letter =
          new Letter(
              new EmailAddress("anna@example.org"),
              "en",
              "test-greeting",
              Map.of("name", "x"),
              link,
              Instant.EPOCH);
      assertThatThrownBy(() -> WORDING.verify(letter)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static Letter letter(String name, String language, Map<String, String> values) {
    return new Letter(
        new EmailAddress("anna@example.org"), language, name, values, "/x?a=1&b=2", Instant.EPOCH);
  }

  private static Set<String> placeholders(Properties texts) {
    return texts.values().stream()
        .flatMap(text -> PLACEHOLDER.matcher((String) text).results())
        .map(found -> found.group(1))
        .filter(name -> !name.equals("server"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
