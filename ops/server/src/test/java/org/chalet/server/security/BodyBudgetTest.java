package org.chalet.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BodyBudgetTest {
  private static final int MIB = 1024 * 1024;

  @Test
  void only_so_many_large_bodies_are_worked_on_at_a_time() throws Exception {
    BodyBudget budget = new BodyBudget(8L * MIB * 16);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CountDownLatch twoAreIn = new CountDownLatch(2);
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        answers.add(
            clients.submit(() ->
                send(
                    budget,
                    4 * MIB,
                    () -> {
                      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                      twoAreIn.countDown();
                      twoAreIn.await();
                      atOnce.decrementAndGet();
                    })));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }
    assertThat(most.get()).isEqualTo(2);
  }

  @Test
  void a_short_body_never_waits() throws Exception {
    BodyBudget budget = new BodyBudget(1);
    int outer =
        send(budget, 8 * MIB, () -> assertThat(send(budget, 60_000, () -> {})).isEqualTo(200));
    assertThat(outer).isEqualTo(200);
  }

  private interface Work {
    void run() throws Exception;
  }

  private static int send(BodyBudget budget, int length, Work work) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("PUT", "/dav/x");
    request.setContent(new byte[length]);
    MockHttpServletResponse response = new MockHttpServletResponse();
    budget.doFilter(
        request,
        response,
        (in, out) -> {
          try {
            work.run();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
    return response.getStatus();
  }
}
