package org.chalet.command.webhook;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of a webhook: {@code %subject%}, {@code %date%}, {@code %description%} and {@code
 * %location%} stand for what is told. What values say is never read as a placeholder, nor as
 * anything else than text of its type.
 */
record WebhookTemplate(PayloadType type, String text) {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("%(subject|date|description|location)%");
  private static final JsonMapper JSON = new JsonMapper();

  /** Neither a number nor an escape, so that it fits into strings alone. */
  private static final String SAMPLE = "q\"\\\n";

  /** Refuses INVALID_VALUE what would not be of its type. */
  void verify() {
    if (type == PayloadType.JSON && !(isJson(SAMPLE) && isJson(""))) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE,
          "the template is no JSON, or has placeholders elsewhere than in strings");
    }
  }

  private boolean isJson(String value) {
    try {
      Map<String, String> all =
          Map.of("subject", value, "date", value, "description", value, "location", value);
      return !JSON.readTree(filled(all)).isMissingNode();
    } catch (JacksonException notJson) {
      return false;
    }
  }

  /**
   * @param values by the names of the placeholders; each of them
   */
  String filled(Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(type.escaped(values.getOrDefault(found.group(1), ""))));
  }
}
