package org.chalet.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

class WebhookTemplateTest {
  private static Map<String, String> values(String subject) {
    return Map.of("subject", subject, "date", "2026-05-01", "description", "d", "location", "l");
  }

  private static String filled(PayloadType type, String template, String subject) {
    return new WebhookTemplate(type, template).filled(values(subject));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "{\"a\":%subject%}",
        "{\"a\":1%subject%}",
        "{\"a\":\"\\%subject%\"}",
        "{\"a\":\"\\u%subject%\"}",
        "{\"a\":\"%subject%\"",
        "{\"a\":\"%subject%\"} %date%",
        "\"%subject%\"\"%date%\""
      })
  void a_template_that_would_not_always_be_json_is_refused(String template) {
    assertThatThrownBy(() -> new WebhookTemplate(PayloadType.JSON, template).verify())
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":\"%subject% at %date%\"}",
        "[\"%subject%\",\"%unknown%\"]",
        "\"\\\\%subject%\"",
        "{\"%subject%\":null}"
      })
  void placeholders_stand_within_strings_of_json(String template) {
    new WebhookTemplate(PayloadType.JSON, template).verify();
  }

  @Test
  void what_values_say_is_not_read_as_a_placeholder() {
    assertThat(filled(PayloadType.TEXT, "%subject%|%date%", "%date% $1 \\1"))
        .isEqualTo("%date% $1 \\1|2026-05-01");
  }

  @Test
  void other_percent_signs_stay() {
    assertThat(filled(PayloadType.TEXT, "100% %SUBJECT% %%", "x")).isEqualTo("100% %SUBJECT% %%");
  }

  @Property
  void whatever_a_value_is_json_says_it(@ForAll String subject) {
    String json = filled(PayloadType.JSON, "{\"a\":\"%subject%\",\"b\":\"%date%\"}", subject);
    var read = new JsonMapper().readTree(json);
    assertThat(read.get("a").asString()).isEqualTo(subject);
    assertThat(read.size()).isEqualTo(2);
  }

  @Test
  void whatever_a_value_is_a_form_says_it() {
    String hostile = "a&b=c+d %subject% é\n";
    String form = filled(PayloadType.FORM, "text=%subject%&date=%date%", hostile);
    String[] fields = form.split("&", -1);
    assertThat(fields).hasSize(2);
    assertThat(URLDecoder.decode(fields[0].substring(5), StandardCharsets.UTF_8))
        .isEqualTo(hostile);
  }

  @Test
  void whatever_a_value_is_xml_says_it_but_what_xml_cannot() throws Exception {
    String hostile = "</a><b c=\"d\">&'\u0001\uD83D\uDE00";
    String xml = filled(PayloadType.XML, "<a at=\"%subject%\">%subject%</a>", hostile);
    var read =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new java.io.StringReader(xml)))
            .getDocumentElement();
    String said = hostile.replace('\u0001', ' ');
    assertThat(read.getTextContent()).isEqualTo(said);
    assertThat(read.getAttribute("at")).isEqualTo(said);
  }
}
