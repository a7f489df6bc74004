package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ProblemDetailsTest {
  private final MockMvc mvc =
      MockMvcBuilders.standaloneSetup(new Numbers())
          .setControllerAdvice(new ProblemDetails())
          .build();

  @RestController
  static final class Numbers {
    @GetMapping("/numbers/{number}")
    String one(@PathVariable long number, @RequestParam(required = false) @Nullable Integer limit) {
      return number + " of " + limit;
    }

    @GetMapping("/hung-up")
    String hungUp() {
      throw new HttpMessageNotWritableException("no", new IOException("Broken pipe"));
    }

    @GetMapping("/broken")
    String broken() {
      throw new HttpMessageNotWritableException("no", new IOException("something else"));
    }
  }

  @Test
  void a_parameter_of_the_wrong_kind_is_named_and_refused() throws Exception {
    for (String path : new String[] {"/numbers/first", "/numbers/1?limit=many"}) {
      MockHttpServletResponse answer = answerOf(path);
      assertThat(answer.getStatus()).isEqualTo(400);
      assertThat(answer.getContentAsString())
          .contains("urn:chalet:error:invalid-value")
          .containsAnyOf("number is of", "limit is of")
          .doesNotContain("many");
    }
  }

  @Test
  void whoever_hung_up_is_told_nothing_of_it() throws Exception {
    assertThat(answerOf("/hung-up").getContentAsString()).isEmpty();
    assertThat(answerOf("/broken").getStatus()).isEqualTo(500);
    assertThat(answerOf("/broken").getContentAsString()).contains("urn:chalet:error:internal");
  }

  private MockHttpServletResponse answerOf(String path) throws Exception {
    return mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
  }
}
