package org.chalet.server.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.chalet.kernel.rule.ErrorCode;

/**
 * Refuses detours to DAV, as {@code //dav} or {@code /dav;x/}. Spring fails at them while it reads
 * the address, before the firewall is asked.
 */
final class DetourFilter implements Filter {
  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (DavPaths.isDetour((HttpServletRequest) request)) {
      Problems.write(
          (HttpServletResponse) response, ErrorCode.MALFORMED, "the address is malformed");
    } else {
      chain.doFilter(request, response);
    }
  }
}
