package org.chalet.query.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.policy.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class PolicyGateTest {
  private static final Map<String, Role> HOUSE =
      Map.of("adam", Role.ADMINISTRATOR, "cora", Role.COLLABORATOR, "emil", Role.EXTERNAL);

  private final PolicyGate gate =
      new PolicyGate((organization, account) ->
          Optional.ofNullable(HOUSE.get(account.local())).map(Standing::of));

  /** Named as operations of the policy are. */
  static final class Queries {
    @Operation(operationId = "getInvitations")
    public void managed() {}

    @Operation(operationId = "getDirectory")
    public void internal() {}

    @Operation(operationId = "getAppPasswords")
    public void own() {}

    @Operation(operationId = "findFreeSlots")
    public void askedWithABody() {}

    @Operation(operationId = "getWhatNobodyThoughtOf")
    public void forgotten() {}

    public void nameless() {}
  }

  @Test
  void whoever_is_in_the_audience_passes() throws Exception {
    assertThat(asks("adam", "GET", "managed")).isNull();
    assertThat(asks("cora", "GET", "internal")).isNull();
    assertThat(asks("cora", "GET", "own")).isNull();
  }

  @Test
  void users_in_other_roles_are_refused_whether_they_want_the_body_or_not() throws Exception {
    for (String method : new String[] {"GET", "HEAD"}) {
      assertThat(asks("cora", method, "managed"))
          .isEqualTo(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR);
      assertThat(asks("emil", method, "internal")).isEqualTo(ErrorCode.FORBIDDEN);
      assertThat(asks("emil", method, "own")).isEqualTo(ErrorCode.FORBIDDEN);
    }
  }

  @Test
  void outsiders_learn_nothing_and_nobody_signs_in_first() throws Exception {
    assertThat(asks("olga", "GET", "managed")).isEqualTo(ErrorCode.UNKNOWN_ORGANIZATION);
    assertThat(asks(null, "GET", "managed")).isEqualTo(ErrorCode.NOT_SIGNED_IN);
  }

  @Test
  void queries_that_are_asked_with_a_body_pass_the_gate_as_well() throws Exception {
    assertThat(asks("emil", "POST", "askedWithABody")).isNull();
    assertThat(asks(null, "POST", "askedWithABody")).isEqualTo(ErrorCode.NOT_SIGNED_IN);
    assertThat(asks("emil", "POST", "managed"))
        .isEqualTo(ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR);
    assertThat(asks(null, "POST", "forgotten")).isNull();
  }

  @Test
  void what_the_policy_does_not_name_is_refused_to_everybody() {
    for (String query : new String[] {"forgotten", "nameless"}) {
      assertThatIllegalStateException().isThrownBy(() -> asks("adam", "GET", query));
    }
  }

  private @Nullable ErrorCode asks(@Nullable String who, String method, String query)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest(method, "/api");
    request.setAttribute(
        HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE,
        Map.of("organization", "house", "account", "cora"));
    if (who != null) {
      request.setUserPrincipal(new SignedIn(AccountId.ofLocal(who), "password"));
    }
    HandlerMethod handler = new HandlerMethod(new Queries(), query);
    try {
      assertThat(gate.preHandle(request, new MockHttpServletResponse(), handler)).isTrue();
      return null;
    } catch (Rejected refused) {
      return refused.code();
    }
  }
}
