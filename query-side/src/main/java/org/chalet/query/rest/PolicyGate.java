package org.chalet.query.rest;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.policy.Audience;
import org.chalet.policy.Permission;
import org.chalet.policy.QueryPolicy;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a query through to those whom the policy names, before anything is read for it. The person
 * and the organization that it is about are the path's {@code account} and {@code organization}.
 */
public final class PolicyGate implements HandlerInterceptor {
  /** Always; what is answered to GET is answered to HEAD, without its body. */
  private static final Set<String> QUERIES = Set.of("GET", "HEAD");

  private static final String ORGANIZATION = "organization";
  private static final String ACCOUNT = "account";

  private final Standings standings;

  public PolicyGate(Standings standings) {
    this.standings = standings;
  }

  /**
   * @throws Rejected for those who are not in the audience
   * @throws IllegalStateException for a query that the policy does not know
   */
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Operation operation = method.getMethodAnnotation(Operation.class);
      String name = operation == null ? "" : operation.operationId();
      if (QUERIES.contains(request.getMethod()) || QueryPolicy.knows(name)) {
        verify(QueryPolicy.of(name), request);
      }
    }
    return true;
  }

  private void verify(Permission permission, HttpServletRequest request) {
    Audience audience = permission.audience();
    if (audience == Audience.ANYBODY) {
      return;
    }
    AccountId caller = Caller.of(request);
    Map<?, ?> path =
        (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (audience.withinOrganization()) {
      OrganizationId organization = PathIds.organization(String.valueOf(path.get(ORGANIZATION)));
      permission.verify(
          standings
              .of(organization, caller)
              .orElseThrow(() ->
                  new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours")));
    } else if (audience == Audience.OWNER && path.get(ACCOUNT) instanceof String account) {
      if (!PathIds.account(account).equals(caller)) {
        throw new Rejected(permission.refusal(), "this is another person's");
      }
    }
  }
}
