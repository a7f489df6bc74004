package org.chalet.server.audit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.chalet.audit.RecordRead;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.PathIds;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Has looks at the history of others recorded; stands behind the policy, before the answer. */
final class LookRecorder implements HandlerInterceptor {
  private static final Set<String> OF_ORGANIZATIONS =
      Set.of(
          "getOrganizationAsOf",
          "getUsersAsOf",
          "getInvitationsAsOf",
          "getProductsAsOf",
          "getTeamsAsOf",
          "getTeamMembersAsOf",
          "getGrantsAsOf",
          "getRoomsAsOf",
          "exportOrganizationTimeline");
  private static final Set<String> OF_COLLECTIONS =
      Set.of(
          "getCalendarAsOf",
          "getCalendarObjectsAsOf",
          "getCalendarObjectAsOf",
          "exportCalendarAsOf",
          "getAddressBookAsOf",
          "getCardsAsOf",
          "getCardAsOf",
          "getCalendarTrash",
          "getDeletedCalendarObject",
          "getAddressBookTrash",
          "getDeletedCard",
          "getCalendarTimeline",
          "getAddressBookTimeline",
          "getCalendarObjectTimeline",
          "getCalendarObjectVersion",
          "compareCalendarObjectVersions",
          "getCardTimeline",
          "getCardVersion",
          "compareCardVersions",
          "getCalendarAccessAsOf",
          "getAddressBookAccessAsOf");
  private static final String OPERATORS = "/ops/";

  private final Looks looks;
  private final OwnersOfPasts owners;

  LookRecorder(Looks looks, OwnersOfPasts owners) {
    this.looks = looks;
    this.owners = owners;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      Operation operation = method.getMethodAnnotation(Operation.class);
      if (request.getRequestURI().startsWith(OPERATORS)) {
        operator(request);
      } else if (operation != null) {
        member(request, operation.operationId());
      }
    }
    return true;
  }

  private void operator(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String query = request.getMethod();
    looks.record(new RecordRead("operator", "server", Objects.toString(pattern), query));
  }

  private void member(HttpServletRequest request, String query) {
    Map<?, ?> path =
        (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (OF_ORGANIZATIONS.contains(query)) {
      String organization = PathIds.organization(text(path, "organization")).raw();
      String reader = Caller.of(request).raw();
      looks.record(new RecordRead(reader, organization, organization, query));
    } else if (OF_COLLECTIONS.contains(query)) {
      String collection =
          path.containsKey("calendar")
              ? PathIds.calendar(text(path, "calendar")).raw()
              : PathIds.addressBook(text(path, "addressBook")).raw();
      AccountId reader = Caller.of(request);
      owners
          .lentBy(reader, collection)
          .ifPresent(owner -> looks.record(new RecordRead(reader.raw(), owner, collection, query)));
    }
  }

  private static String text(Map<?, ?> path, String name) {
    return String.valueOf(path.get(name));
  }
}
