package org.chalet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.chalet.web.api.Api;
import org.chalet.web.api.ApiRefusal;
import org.chalet.web.asset.AssetStore;
import org.chalet.web.session.ToSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and says on a page what REST refused. */
@ControllerAdvice(annotations = Controller.class, basePackages = "org.chalet.web")
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class FrameAdvice {
  private final ApiArgument apis;
  private final AssetStore assets;

  public FrameAdvice(ApiArgument apis, AssetStore assets) {
    this.apis = apis;
    this.assets = assets;
  }

  @ModelAttribute
  void frame(Api api, HttpServletRequest request, HttpServletResponse response, Model model) {
    Places.note(request, response);
    Locale language = apis.language(request);
    model.addAttribute("frame", new Frame(request, api, assets, language));
  }

  @ExceptionHandler
  @Nullable ModelAndView refused(
      ApiRefusal refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      ToSignIn.lead(request, response);
      return null;
    }
    Api api = apis.of(request);
    ModelAndView page = new ModelAndView("frame/refused");
    page.addObject("frame", new Frame(request, api, assets, apis.language(request)));
    page.addObject("refusal", refusal);
    response.setStatus(refusal.status());
    return page;
  }
}
