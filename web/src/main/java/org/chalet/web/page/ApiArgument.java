package org.chalet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.chalet.web.api.Api;
import org.chalet.web.api.InProcess;
import org.chalet.web.session.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands pages the REST interface as their reader has it. */
public final class ApiArgument implements HandlerMethodArgumentResolver {
  private final InProcess inProcess;
  private final PageLocale locales;

  public ApiArgument(InProcess inProcess, PageLocale locales) {
    this.inProcess = inProcess;
    this.locales = locales;
  }

  Api of(HttpServletRequest request) {
    return inProcess.as(request, SessionCookie.token(request).orElse(null), language(request));
  }

  Locale language(HttpServletRequest request) {
    Locale wanted = locales.resolveLocale(request);
    return PageLocale.isSpoken(wanted.getLanguage())
        ? Locale.of(wanted.getLanguage())
        : Locale.ENGLISH;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Api.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest raw = request.getNativeRequest(HttpServletRequest.class);
    if (raw == null) {
      throw new IllegalStateException("pages are asked for over HTTP");
    }
    return of(raw);
  }
}
