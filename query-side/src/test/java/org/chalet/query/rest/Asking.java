package org.chalet.query.rest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks endpoints as a client would; refusals come back as their token. */
public final class Asking {
  private final MockMvc endpoints;

  public Asking(Object... controllers) {
    this.endpoints =
        MockMvcBuilders.standaloneSetup(controllers)
            .setHandlerExceptionResolvers((request, response, handler, failure) -> {
              if (failure instanceof Rejected rejected) {
                response.setStatus(rejected.code().status());
                response.addHeader("Refused", rejected.code().token());
                return new ModelAndView();
              }
              return null;
            })
            .build();
  }

  /** An answer. */
  public record Answer(MockHttpServletResponse response) {
    public int status() {
      return response.getStatus();
    }

    public @Nullable String refused() {
      return response.getHeader("Refused");
    }

    public String header(String name) {
      return String.valueOf(response.getHeader(name));
    }

    public String text() {
      return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      if (status() != 200) {
        throw new AssertionError("answered " + status() + " " + refused());
      }
      return JsonMapper.shared().readTree(text());
    }
  }

  /** The path is percent-encoded. */
  public Answer get(@Nullable String account, String path) {
    return get(account, null, path);
  }

  public Answer getIfNoneMatch(String account, String etag, String path) {
    return get(account, etag, path);
  }

  /** A question that comes as a body of JSON. */
  public Answer post(@Nullable String account, String path, String body) {
    return perform(
        account,
        MockMvcRequestBuilders.post(URI.create(path))
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private Answer get(@Nullable String account, @Nullable String etag, String path) {
    var request = MockMvcRequestBuilders.get(URI.create(path)).accept(MediaType.ALL);
    if (etag != null) {
      request.header("If-None-Match", etag);
    }
    return perform(account, request);
  }

  private Answer perform(@Nullable String account, MockHttpServletRequestBuilder request) {
    if (account != null) {
      request.principal(new SignedIn(new AccountId(account), "password"));
    }
    try {
      return new Answer(endpoints.perform(request).andReturn().getResponse());
    } catch (Exception e) {
      throw new AssertionError("asking", e);
    }
  }
}
