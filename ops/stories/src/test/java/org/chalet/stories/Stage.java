package org.chalet.stories;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One server and one browser for all stories. */
final class Stage {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final int PEOPLE = 6;

  private static @Nullable Stage open;

  final Server server;
  final Browser browser;

  private Stage() throws IOException, InterruptedException {
    server = new Server(PEOPLE);
    new Furniture(server).fill();
    browser =
        Playwright.create()
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  static synchronized Stage open() throws IOException, InterruptedException {
    Stage known = open;
    if (known == null) {
      known = new Stage();
      open = known;
    }
    return known;
  }

  Reader reader(int width, boolean isDark) {
    return new Reader(browser, server.url(), width, isDark, true);
  }

  Reader withoutScripts() {
    return new Reader(browser, server.url(), 1440, false, false);
  }
}
