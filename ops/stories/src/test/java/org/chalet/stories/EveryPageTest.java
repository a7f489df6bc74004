package org.chalet.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page that a link leads to, from the areas on. */
@Tag("story")
class EveryPageTest {
  private static final List<String> AREAS =
      List.of("/calendar", "/contacts", "/manager", "/history", "/profile", "/setup");
  private static final Pattern ONE_OF_MANY =
      Pattern.compile("[a-z]+(?::|%3A)[a-z0-9]{10,}|[0-9a-f-]{36}|\\d+");
  private static final int MOST = 60;

  /** At most 250 kB when one comes for the first time. */
  private static final int FIRST_LOAD = 250_000;

  @Test
  void isSoundAndUsableOnAPhone() throws Exception {
    isSoundAndUsable(390, true);
  }

  @Test
  @Tag("long")
  void isSoundAndUsableOnALaptop() throws Exception {
    isSoundAndUsable(1440, false);
  }

  private static void isSoundAndUsable(int width, boolean isDark) throws Exception {
    List<String> troubles = new ArrayList<>();
    try (Reader reader = Stage.open().reader(width, isDark).signIn("user01")) {
      Deque<String> open = new ArrayDeque<>(AREAS);
      Set<String> seen = new HashSet<>();
      while (!open.isEmpty() && seen.size() < MOST) {
        String path = open.removeFirst();
        if (!seen.add(kind(path))) {
          continue;
        }
        int status = reader.page.navigate(path).status();
        reader.page.waitForTimeout(400);
        reader.picture(width + path.replaceAll("[^a-z0-9]+", "-"));
        reader.troubles().forEach(trouble -> troubles.add(path + " " + trouble));
        if (status >= 400) {
          troubles.add(path + " answers " + status);
        }
        if (reader.page.locator(".toast.failed").count() > 0) {
          troubles.add(path + " " + reader.page.locator(".toast.failed").first().textContent());
        }
        if (reader.page.evaluate("window.stolen") != null) {
          troubles.add(path + " ran a foreign script");
        }
        open.addAll(links(reader));
      }
      assertThat(seen).hasSizeGreaterThanOrEqualTo(AREAS.size());
    }
    assertThat(troubles).isEmpty();
  }

  /** Pages of the same kind differ in what they are about. */
  private static String kind(String path) {
    return ONE_OF_MANY.matcher(path.replaceFirst("\\?.*", "")).replaceAll("*");
  }

  @SuppressWarnings("unchecked") // a list of texts is what the script answers
  private static List<String> links(Reader reader) {
    return (List<String>)
        reader.page.evaluate(
            """
            () => [...document.querySelectorAll("main a[href]:not([download])")]
              .map(link => link.getAttribute("href"))
              .filter(href => /^\\/(calendar|contacts|manager|history|profile|setup)(\\/|\\?|$)/.test(href))
              .filter(href => !/export|print|download|\\.(csv|jsonl|ics|vcf|pdf)/.test(href))
            """);
  }

  @Test
  void isLightTheFirstTime() throws Exception {
    for (String area : AREAS) {
      try (Reader reader = Stage.open().reader(1440, false).signIn("user01")) {
        long[] weight = new long[1];
        reader.page.onResponse(
            response -> weight[0] += size(response.headers().get("content-length")));
        reader.page.navigate(area);
        reader.page.waitForTimeout(400);
        assertThat(weight[0]).as(area).isLessThan(FIRST_LOAD);
      }
    }
  }

  private static long size(@org.jspecify.annotations.Nullable String length) {
    return length == null ? 0 : Long.parseLong(length);
  }

  @Test
  void isReadWithoutScripts() throws Exception {
    try (Reader reader = Stage.open().withoutScripts().signIn("user01")) {
      reader.page.navigate("/calendar");
      assertThat(reader.page.textContent("main")).contains("Board meeting");
      reader.page.navigate("/contacts");
      assertThat(reader.page.textContent("main")).contains("Person 1");
      reader.page.navigate("/manager/users");
      assertThat(reader.page.textContent("main")).contains("User 02");
    }
  }
}
