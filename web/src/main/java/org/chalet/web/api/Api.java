package org.chalet.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The REST interface, asked as the person whose page it is, with that person's rights. Paths are
 * built by {@link #path}, so that nothing that somebody typed becomes part of an address.
 */
public final class Api {
  private static final Pattern PLACE = Pattern.compile("\\{\\w*}");

  private final InProcess inProcess;
  private final Asking asking;

  Api(InProcess inProcess, Asking asking) {
    this.inProcess = inProcess;
    this.asking = asking;
  }

  /**
   * @param template as {@code /api/organizations/{id}/users?q={q}}
   * @throws ApiRefusal where REST refuses
   */
  public Answer get(String template, @Nullable Object... values) {
    return ask(template, values) instanceof Answer answer ? answer : new Answer();
  }

  /** What REST answers with a list, or with {@code items}; of the latter one page. */
  public List<Answer> list(String template, @Nullable Object... values) {
    Object answer = ask(template, values);
    return answer instanceof Answer page ? page.list("items") : Answer.list(answer);
  }

  /** Nothing where it is refused as unknown or as not for this person. */
  public Optional<Answer> find(String template, @Nullable Object... values) {
    try {
      return Optional.of(get(template, values));
    } catch (ApiRefusal refusal) {
      if (refusal.status() == 404 || refusal.status() == 403) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /**
   * @param body what becomes JSON; none where it is null
   * @throws ApiRefusal where REST refuses
   */
  public Answer send(String method, String path, @Nullable Map<String, ?> body) {
    return inProcess.send(asking, method, path, body) instanceof Answer answer
        ? answer
        : new Answer();
  }

  /** With every value encoded; parameters are left out whose value is null or empty. */
  public static String path(String template, @Nullable Object... values) {
    Iterator<@Nullable Object> next = Arrays.asList(values).iterator();
    int mark = template.indexOf('?');
    String path = mark < 0 ? template : template.substring(0, mark);
    StringBuilder address = new StringBuilder(filled(path, next));
    if (mark >= 0) {
      char before = '?';
      for (String parameter : template.substring(mark + 1).split("&")) {
        String filled = filled(parameter, next);
        if (!filled.endsWith("=")) {
          address.append(before).append(filled);
          before = '&';
        }
      }
    }
    return address.toString();
  }

  private static String filled(String template, Iterator<@Nullable Object> values) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> {
          @Nullable Object value = values.next();
          String text = value == null ? "" : value.toString();
          return Matcher.quoteReplacement(UriUtils.encode(text, StandardCharsets.UTF_8));
        });
  }

  private @Nullable Object ask(String template, @Nullable Object... values) {
    return inProcess.send(asking, "GET", path(template, values), null);
  }
}
