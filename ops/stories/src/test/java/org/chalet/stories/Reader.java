package org.chalet.stories;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody in front of a screen, who notices what goes wrong in the background. */
final class Reader implements AutoCloseable {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final Set<String> SERIOUS = Set.of("serious", "critical");

  private final BrowserContext context;
  private final String url;
  private final List<String> troubles = new ArrayList<>();
  final Page page;

  Reader(Browser browser, String url, int width, boolean isDark, boolean hasScripts) {
    this.url = url;
    context =
        browser.newContext(
            new NewContextOptions()
                .setBaseURL(url)
                .setLocale("en")
                .setViewportSize(new ViewportSize(width, width < 600 ? 844 : 900))
                .setColorScheme(isDark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(hasScripts));
    page = context.newPage();
    page.onPageError(error -> troubles.add("script: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        troubles.add("console: " + message.text());
      }
    });
    page.onRequest(request -> {
      if (request.url().startsWith("http") && !request.url().startsWith(url)) {
        troubles.add("asks elsewhere: " + request.url());
      }
    });
  }

  Reader signIn(String who) {
    page.navigate("/login");
    page.fill("#login", who);
    page.fill("#password", who);
    page.click("main form.stack button");
    page.waitForURL(address -> !address.contains("/login"));
    return this;
  }

  /** What is wrong with the page that is open: scripts, foreign requests, accessibility. */
  List<String> troubles() {
    List<String> all = new ArrayList<>(troubles);
    troubles.clear();
    new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .map(Reader::said)
            .forEach(all::add);
    boolean isTooWide =
        Boolean.TRUE.equals(
            page.evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
    if (isTooWide) {
      all.add("wider than the screen");
    }
    return all;
  }

  private static String said(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getTarget();
  }

  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    context.close();
  }
}
