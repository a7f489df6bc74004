package org.chalet.server.setup;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.chalet.server.settings.PublicAddress;
import org.chalet.web.page.Places;
import org.chalet.web.session.SessionCookie;
import org.springframework.context.MessageSource;

/** The bare address: says to people what this is, and leads clients to WebDAV. */
public final class FrontDoor extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient HttpServlet dav;
  private final transient MessageSource messages;
  private final transient PublicAddress address;

  public FrontDoor(HttpServlet dav, MessageSource messages, PublicAddress address) {
    this.dav = dav;
    this.messages = messages;
    this.address = address;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (request.getMethod()) {
      case "GET", "HEAD" -> welcome(request, response);
      default -> dav.service(request, response);
    }
  }

  private void welcome(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (SessionCookie.token(request).isPresent()) {
      response.sendRedirect(Places.last(request));
      return;
    }
    Html html = new Html(messages, RegisterPage.language(request.getLocale()));
    String page =
        html.page(
            "front.title",
            "<p>"
                + html.text("front.intro")
                + "</p>\n<p><a class=\"button\" href=\"/login\">"
                + html.text("front.sign-in")
                + "</a></p>\n<dl>\n"
                + html.entry("done.server", Html.escape(address.origin() + "/"))
                + html.entry("done.user", html.text("front.user"))
                + html.entry("done.password", html.text("front.password"))
                + "</dl>\n");
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(
        "Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
