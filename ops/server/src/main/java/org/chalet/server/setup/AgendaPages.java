package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chalet.command.agenda.Agendas;
import org.chalet.command.rest.LinkToken;
import org.chalet.kernel.rule.Rejected;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the link in an agenda leads to, and where mail programs end it by one click (RFC 8058). */
@RestController
class AgendaPages {
  private static final String WHAT = "agenda.end";

  private final Agendas agendas;
  private final MessageSource messages;

  AgendaPages(Agendas agendas, MessageSource messages) {
    this.agendas = agendas;
    this.messages = messages;
  }

  @GetMapping(Agendas.PAGE)
  ResponseEntity<String> ask(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    LinkPage page = page(wanted);
    try {
      agendas.look(text(link), request.getRemoteAddr());
      return Pages.answer(200, page.question(WHAT, Agendas.PAGE, text(link)));
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.useless(WHAT, rejected));
    }
  }

  @PostMapping(Agendas.PAGE)
  ResponseEntity<String> end(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    LinkPage page = page(wanted);
    try {
      agendas.end(text(link), request.getRemoteAddr());
      return Pages.answer(200, page.done(WHAT));
    } catch (Rejected rejected) {
      return Pages.answer(rejected, page.useless(WHAT, rejected));
    }
  }

  private LinkPage page(Locale wanted) {
    return new LinkPage(Pages.html(messages, wanted));
  }

  private static String text(LinkToken link) {
    return link.token() == null ? "" : link.token();
  }
}
