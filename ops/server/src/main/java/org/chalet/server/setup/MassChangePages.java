package org.chalet.server.setup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.function.Function;
import org.chalet.command.guard.MassChangeLinks;
import org.chalet.command.guard.MassChangeLinks.Asked;
import org.chalet.command.history.undo.MassChangeUndo;
import org.chalet.command.identity.Guesses;
import org.chalet.command.rest.LinkToken;
import org.chalet.command.rest.Trails;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the link in the letter about a mass change leads to, and where one click undoes it. */
@RestController
class MassChangePages {
  private static final String WHAT = "mass-change";

  private final MassChangeLinks links;
  private final MassChangeUndo undo;
  private final Guesses guesses;
  private final MessageSource messages;

  MassChangePages(
      MassChangeLinks links, MassChangeUndo undo, Guesses guesses, MessageSource messages) {
    this.links = links;
    this.undo = undo;
    this.guesses = guesses;
    this.messages = messages;
  }

  @GetMapping(MassChangeLinks.PAGE)
  ResponseEntity<String> ask(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    LinkPage page = new LinkPage(Pages.html(messages, wanted));
    return answer(
        page,
        link,
        request,
        asked ->
            page.question(
                WHAT, MassChangeLinks.PAGE, text(link), undo.size(asked.change(), asked.owner())));
  }

  @PostMapping(MassChangeLinks.PAGE)
  ResponseEntity<String> undo(
      @ModelAttribute LinkToken link, Locale wanted, HttpServletRequest request) {
    LinkPage page = new LinkPage(Pages.html(messages, wanted));
    return answer(
        page,
        link,
        request,
        asked -> {
          undo.begin(asked.change(), Trails.ofNewcomer(request, asked.owner()));
          return page.done(WHAT);
        });
  }

  private ResponseEntity<String> answer(
      LinkPage page, LinkToken link, HttpServletRequest request, Function<Asked, String> shown) {
    try {
      Asked asked = links.look(text(link), request.getRemoteAddr(), guesses);
      return Pages.answer(200, shown.apply(asked));
    } catch (Rejected rejected) {
      return isSettled(rejected)
          ? Pages.answer(rejected, page.done(WHAT + ".settled"))
          : Pages.answer(rejected, page.useless(WHAT, rejected));
    }
  }

  private static boolean isSettled(Rejected rejected) {
    return rejected.code() == ErrorCode.UNKNOWN_MASS_CHANGE
        || rejected.code() == ErrorCode.NOTHING_TO_UNDO;
  }

  private static String text(LinkToken link) {
    return link.token() == null ? "" : link.token();
  }
}
