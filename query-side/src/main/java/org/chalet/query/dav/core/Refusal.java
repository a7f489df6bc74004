package org.chalet.query.dav.core;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** The answer to a refused request: status, precondition element (RFC 4918, 16), stable token. */
final class Refusal {
  private static final String TOKEN_NAMESPACE = "urn:chalet:error:";
  private static final XmlName ERROR = Names.dav("error");
  private static final String NEED_PRIVILEGES = "{DAV:}need-privileges";

  private Refusal() {}

  static void write(
      HttpServletRequest request, HttpServletResponse response, ErrorCode code, String detail)
      throws IOException {
    boolean needsPrivileges = NEED_PRIVILEGES.equals(code.davElement());
    write(
        request,
        response,
        code,
        detail,
        needsPrivileges
            ? NeededPrivilege.of(request.getMethod(), request.getRequestURI()).content()
            : null);
  }

  /**
   * @param explanation what stands in the precondition element
   */
  static void write(
      HttpServletRequest request,
      HttpServletResponse response,
      ErrorCode code,
      String detail,
      PropertyValue.@Nullable Content explanation)
      throws IOException {
    response.resetBuffer();
    response.setStatus(code.status());
    response.setHeader("Chalet-Error", code.token());
    if (code.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Chalet\", charset=\"UTF-8\"");
    }
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    response.setContentType("application/xml; charset=utf-8");
    XmlWriter out = new XmlWriter(response.getOutputStream());
    out.open(ERROR);
    String precondition = code.davElement();
    if (precondition != null) {
      PropertyValue value =
          explanation == null ? PropertyValue.EMPTY : PropertyValue.of(explanation);
      value.write(out, XmlName.of(precondition));
    }
    out.element(new XmlName(TOKEN_NAMESPACE, code.token()), detail);
    out.close(ERROR).flush();
  }
}
